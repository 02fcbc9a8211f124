import type { SearchResult } from 'minisearch';
import type { LightEntry, LightIndex } from '#src/html/search/entry.ts';
import { processTerm } from '#src/html/search/options.ts';
import { slugOf } from '#src/html/search/slug.ts';
import { make } from './kit.ts';
import { hrefOf } from './address.ts';

export interface Shown {
  readonly element: HTMLElement;
}

/** Results under the headings of their chapters, the chapter of the best one first. */
export function resultGroups(results: readonly SearchResult[], light: LightIndex, texts: readonly string[]): { groups: HTMLElement[]; shown: Shown[] } {
  const byGroup = new Map<number, HTMLElement[]>();
  const options = results.flatMap((result) => {
    const entry = light.entries[Number(result.id)];
    return entry === undefined ? [] : [{ entry, result }];
  });
  for (const { entry, result } of options) byGroup.set(entry[2], [...(byGroup.get(entry[2]) ?? []), option(entry, result, texts[Number(result.id)] ?? '')]);
  const groups = [...byGroup].map(([group, items]) => {
    const heading = make('div', { id: `group-${group}`, class: 'group', role: 'presentation' }, light.groups[group] ?? '');
    return make('div', { role: 'group', 'aria-labelledby': `group-${group}` }, heading, ...items);
  });
  const shown = groups.flatMap((group) => [...group.querySelectorAll<HTMLElement>('[role="option"]')].map((element) => ({ element })));
  shown.forEach(({ element }, index) => {
    element.id = `found-${index}`;
  });
  return { groups, shown };
}

function option([address, title, , headings]: LightEntry, result: SearchResult, text: string): HTMLElement {
  const terms = result.terms.filter((term) => term.length > 1);
  const heading = bestHeading(headings, terms, result.queryTerms);
  const target = heading === undefined || address.includes('#') ? address : `${address}#${heading.anchor}`;
  const under = heading?.title ?? snippet(text, terms);
  return make('a', { role: 'option', href: hrefOf(target), tabindex: '-1', 'aria-selected': 'false' }, make('strong', {}, ...marked(title, terms)), ...(under === '' ? [] : [make('small', {}, ...marked(under, terms))]));
}

/** What is written as it was typed counts more than what only looks alike. */
const AS_TYPED = 10;

/** The heading with the most of the words found, where one has any. */
function bestHeading(headings: readonly string[], terms: readonly string[], typed: readonly string[]): { readonly title: string; readonly anchor: string } | undefined {
  let best: { readonly title: string; readonly anchor: string; readonly hits: number } | undefined;
  for (let at = 0; at + 1 < headings.length; at += 2) {
    const title = headings[at] ?? '';
    const anchor = headings[at + 1] || slugOf(title);
    const hits = spans(title, terms).length + AS_TYPED * spans(title, typed).length;
    if (hits > (best?.hits ?? 0)) best = { title, anchor, hits };
  }
  return best;
}

const AROUND = 70;

function snippet(text: string, terms: readonly string[]): string {
  const [first] = spans(text, terms);
  if (first === undefined) return text.slice(0, 2 * AROUND).trim();
  const from = text.lastIndexOf(' ', Math.max(0, first[0] - AROUND)) + 1;
  return `${from > 0 ? '… ' : ''}${text.slice(from, first[1] + AROUND).trim()}${first[1] + AROUND < text.length ? ' …' : ''}`;
}

/** The words of a text that were found, by their places. */
function spans(text: string, terms: readonly string[]): (readonly [from: number, to: number])[] {
  const found: (readonly [number, number])[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const word = processTerm(match[0]) ?? '';
    if (terms.some((term) => word === term || (term.length > 2 && word.startsWith(term)))) found.push([match.index, match.index + match[0].length]);
  }
  return found;
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
