import { initialsOf, processTerm } from './options.ts';

export type Span = readonly [from: number, to: number];

/** What of an index was found by what of a query. */
export interface Found {
  readonly terms: readonly string[];
  readonly typed: readonly string[];
}

/** The words of a text that were found, by their places. Browser-safe. */
export function spans(text: string, terms: readonly string[]): Span[] {
  const words = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({ word: processTerm(word) ?? '', span: [index, index + word.length] as const }));
  const areInitials = initialsOf(words.map(({ word }) => word)).some((letters) => terms.includes(letters));
  return words.flatMap(({ word, span }) => (areInitials || terms.some((term) => word === term || (term.length > 2 && word.startsWith(term))) ? [span] : []));
}
