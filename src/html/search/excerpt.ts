/** The piece of a text that a result shows. Browser-safe. */
import { spans, type Found, type Span } from './spans.ts';

/** Letters on each side of what was found. */
const AROUND = 70;

/** Around the words found, those as they were typed first, or the beginning; cut between words. */
export function excerpt(text: string, { terms, typed }: Found): string {
  const exact = spans(text, typed);
  const [from, to] = densest(exact.length > 0 ? exact : spans(text, terms)) ?? [0, AROUND];
  const start = from > AROUND ? wordAfter(text, from - AROUND, from) : 0;
  const end = to + AROUND < text.length ? wordBefore(text, to + AROUND, to) : text.length;
  return `${start > 0 ? '… ' : ''}${text.slice(start, end).trim()}${end < text.length ? ' …' : ''}`;
}

/** The first of those with the most others soon after. */
function densest(hits: readonly Span[]): Span | undefined {
  const near = ([from]: Span): number => hits.filter(([other]) => other >= from && other < from + AROUND).length;
  return hits.toSorted((a, b) => near(b) - near(a))[0];
}

function wordAfter(text: string, from: number, most: number): number {
  const gap = text.slice(from, most).search(/\s/);
  return gap < 0 ? most : from + gap + 1;
}

function wordBefore(text: string, to: number, least: number): number {
  const gap = /\s\S*$/.exec(text.slice(least, to + 1));
  return gap === null ? to : least + gap.index;
}
