/** What a query may also mean. Browser-safe. */
import MiniSearch from 'minisearch';
import { forgives, processTerm } from './options.ts';

type IsKnown = (words: string) => boolean;

/** The same words, written otherwise; `isKnown` tells whether something has all these words as they are. */
export function waysToWrite(query: string, isKnown: IsKnown): string[] {
  const words = query.split(/\s+/);
  return [
    words.map((word) => mended(word, isKnown)).join(' '),
    ...words.flatMap((word, at) => apart(word, isKnown).map((two) => replaced(words, at, at + 1, two))),
    // `roll back` is written `rollback` somewhere.
    ...words.slice(1).flatMap((word, at) => (isKnown(words[at] + word) ? [replaced(words, at, at + 2, words[at] + word)] : [])),
  ];
}

/** What nothing has, with two neighboring letters changed or without its last ones. */
function mended(word: string, isKnown: IsKnown): string {
  if (!forgives(word) || isKnown(word)) return word;
  const swapped = Array.from(word.slice(1), (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2));
  const shorter = [1, 2, 3].map((cut) => word.slice(0, -cut)).filter(forgives);
  return [...swapped, ...shorter].find(isKnown) ?? word;
}

/** As two words that are known; of a word that nothing has, one of them may have a typo. */
function apart(word: string, isKnown: IsKnown): string[] {
  if (!forgives(word)) return [];
  const isOdd = !isKnown(word);
  const parts = Array.from(word.slice(3), (_, at) => [word.slice(0, at + 2), word.slice(at + 2)]);
  return parts.filter((two) => isKnown(two.join(' ')) || (isOdd && two.every((part) => part.length > 2) && two.some((part) => forgives(part) && isKnown(part)))).map((two) => two.join(' '));
}

export interface OtherWords {
  readonly text: string;
  /** Whether they are those that were meant, without the typo. */
  readonly isSame: boolean;
}

/** In as many words as a phrase is looked for. */
const MOST_WORDS = 5;
/** Shorter phrases look like too many others. */
const SHORTEST = 5;

/** The query with the word or phrase of each group that it has, and perhaps mistyped, replaced by all of them. What is known as it is written was not mistyped. Queries and groups are in lower case. */
export function otherWords(query: string, synonyms: readonly (readonly string[])[], isKnown: IsKnown): OtherWords[] {
  const words = query.split(/\s+/);
  const phrases = synonyms.flatMap((group, of) => group.map((phrase) => ({ phrase, of })));
  const index = new MiniSearch<{ readonly id: number; readonly phrase: string }>({ fields: ['phrase'], tokenize: (text) => [text.replaceAll(/[^\p{L}\p{N}]/gu, '')], processTerm });
  index.addAll(phrases.map(({ phrase }, id) => ({ id, phrase })));
  const found = words.flatMap((_, from) =>
    words.slice(from, from + MOST_WORDS).flatMap((__, more) => {
      const to = from + more + 1;
      const text = words.slice(from, to).join(' ');
      const isOdd = text.length >= SHORTEST && !isKnown(text);
      return index.search(text, { fuzzy: isOdd && 0.2, prefix: isOdd && to === words.length }).map(({ id, terms, queryTerms }) => ({ from, to, id: Number(id), length: phrases[Number(id)]?.phrase.length ?? 0, isExact: terms[0] === queryTerms[0] }));
    }),
  );
  // `prompt injection` is that phrase, not the word `injection` beside another.
  const best = found.toSorted((a, b) => Number(b.isExact) - Number(a.isExact) || b.length - a.length);
  return synonyms.flatMap((group, of) => {
    const place = best.find(({ id }) => phrases[id]?.of === of);
    return place === undefined ? [] : group.map((phrase) => ({ text: replaced(words, place.from, place.to, phrase), isSame: phrases[place.id]?.phrase === phrase }));
  });
}

const replaced = (words: readonly string[], from: number, to: number, by: string): string => [...words.slice(0, from), by, ...words.slice(to)].join(' ');
