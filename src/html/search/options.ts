/** How texts and queries become terms: the same when the index is made and when it is searched. Browser-safe. */
import type { Options } from 'minisearch';

/** What of an entry is searched. `codes` are ids, commands and names of alerts. */
const FIELDS = ['title', 'headings', 'codes', 'text'] as const;
export type Field = (typeof FIELDS)[number];

export type Indexed = Readonly<Record<Field, string>> & { readonly id: number };

const SEPARATORS = /[\n\r\p{Z}\p{P}\p{S}]+/u;
/** `AgentErrorRateHigh` is also found by its parts. */
const HUMP = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u;

export function tokenize(text: string): string[] {
  return text.split(SEPARATORS).flatMap((word) => {
    const parts = word.split(HUMP);
    return parts.length > 1 ? [word, ...parts] : [word];
  });
}

/** Case and accents make no difference. */
export const processTerm = (term: string): string | null => {
  const plain = term.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain === '' ? null : plain;
};

export const OPTIONS: Options<Indexed> = {
  fields: [...FIELDS],
  tokenize,
  processTerm,
  searchOptions: {
    boost: { title: 5, headings: 2, codes: 2 },
    prefix: (term) => term.length > 1,
    fuzzy: (term) => (term.length > 2 ? 0.2 : false),
    weights: { fuzzy: 0.3, prefix: 0.5 },
  },
};
