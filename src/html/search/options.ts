/** How texts and queries become terms: the same when the index is made and when it is searched. Browser-safe. */
import type { Options } from 'minisearch';

/** What of an entry is searched. `codes` are ids, commands and names of alerts. */
const FIELDS = ['title', 'headings', 'codes', 'text'] as const;
export type Field = (typeof FIELDS)[number];

export type Indexed = Readonly<Record<Field, string>> & { readonly id: number };

const SEPARATORS = /[\n\r\p{Z}\p{P}\p{S}]+/u;
/** `AgentErrorRateHigh` is also found by its parts. */
const HUMP = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u;
const UNDERSCORED = /[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)+/gu;

/** What is indexed has more terms than what is looked for: `field` is only there for the first. */
export function tokenize(text: string, field?: string): string[] {
  const words = text.split(SEPARATORS).flatMap((word) => (HUMP.test(word) ? [word, ...word.split(HUMP)] : word));
  return field === undefined ? words : [...words, ...underscored(text), ...(field === 'title' ? initialsOf(words) : [])];
}

/** Names with an underscore, such as `test_every`, whole. */
export const underscored = (text: string): string[] => (text.includes('_') ? (text.match(UNDERSCORED) ?? []) : []);

/** Longer names have no initials that anybody says. */
const MOST_INITIALS = 5;

export function initialsOf(words: readonly string[]): string[] {
  const letters = words.map((word) => word.slice(0, 1)).join('');
  return letters.length > 1 && letters.length <= MOST_INITIALS ? [letters] : [];
}

/** Nearly every word, and it has no accents. */
const PLAIN = /^\p{ASCII}*$/u;

/** Case and accents make no difference. */
export const processTerm = (term: string): string | null => {
  const plain = (PLAIN.test(term) ? term : term.normalize('NFKD').replaceAll(/\p{M}/gu, '')).toLowerCase();
  return plain === '' ? null : plain;
};

/** Of a short word, or of a number, one that looks alike is another one. */
export const forgives = (term: string): boolean => term.length > 3 && !/\p{N}/u.test(term);

export const OPTIONS: Options<Indexed> = {
  fields: [...FIELDS],
  tokenize,
  processTerm,
  searchOptions: {
    boost: { title: 5, headings: 2, codes: 2 },
    prefix: (term) => term.length > 1,
    fuzzy: (term) => (forgives(term) ? 0.2 : false),
    weights: { fuzzy: 0.3, prefix: 0.5 },
  },
};
