/** Cards have one page: lists end early and say where the rest stands. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { fill } from '#src/model/fill.ts';
import type { Writer } from '#src/targets/binder/writer.ts';

/** The first items, and a line that says how many more there are and on which page. */
export function limited<T>(items: readonly T[], most: number, address: string, writer: Writer): { readonly shown: readonly T[]; readonly rest: Element[] } {
  if (items.length <= most) return { shown: items, rest: [] };
  const left = items.length - Math.max(0, most - 1);
  const { more, moreOn } = writer.words.cards;
  const locale = writer.input.catalog.locale;
  const count = fill(new Intl.PluralRules(locale).select(left) === 'one' ? more.one : more.other, { n: left });
  const page = writer.page(address);
  const [before = '', after = ''] = moreOn.split('{page}');
  const line: ElementContent[] = page.length === 0 ? [{ type: 'text', value: count }] : [{ type: 'text', value: fill(before, { more: count }) }, ...page, { type: 'text', value: after }];
  return { shown: items.slice(0, items.length - left), rest: [h('p', { className: ['rest'] }, line)] };
}

/** Words up to a length, cut between two words. */
export function clipped(text: string, length: number): string {
  const characters = Array.from(text);
  if (characters.length <= length) return text;
  const cut = characters.slice(0, length).join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).replace(/[\s,;:.]+$/, '')} …`;
}
