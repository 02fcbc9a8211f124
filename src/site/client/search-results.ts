import type { Answer } from '#src/html/search/answers.ts';
import { spans } from '#src/html/search/spans.ts';
import { make } from './kit.ts';
import { hrefOf } from './address.ts';

/** Answers under the headings of their chapters, the chapter of the best one first; `options` as they stand there. */
export function optionGroups(answers: readonly Answer[], titles: readonly string[]): { groups: HTMLElement[]; options: HTMLElement[] } {
  const byGroup = new Map<number, HTMLElement[]>();
  for (const answer of answers) byGroup.set(answer.group, [...(byGroup.get(answer.group) ?? []), option(answer)]);
  const options = [...byGroup.values()].flat();
  options.forEach((each, index) => {
    each.id = `found-${index}`;
  });
  const groups = [...byGroup].map(([group, items]) => {
    const heading = make('div', { id: `group-${group}`, class: 'group', role: 'presentation' }, titles[group] ?? '');
    return make('div', { role: 'group', 'aria-labelledby': `group-${group}` }, heading, ...items);
  });
  return { groups, options };
}

function option({ address, title, under, terms }: Answer): HTMLElement {
  return make('a', { role: 'option', href: hrefOf(address), tabindex: '-1', 'aria-selected': 'false' }, make('strong', {}, ...marked(title, terms)), ...(under === '' ? [] : [make('small', {}, ...marked(under, terms))]));
}

function marked(text: string, terms: readonly string[]): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let end = 0;
  for (const [from, to] of spans(text, terms)) {
    parts.push(text.slice(end, from), make('mark', {}, text.slice(from, to)));
    end = to;
  }
  return [...parts, text.slice(end)];
}
