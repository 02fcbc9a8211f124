/** Searching, with what a hurried reader types. Browser-safe. */
import type MiniSearch from 'minisearch';
import type { Query, SearchResult } from 'minisearch';
import { underscored, type Indexed } from './options.ts';
import { otherWords, waysToWrite } from './readings.ts';

export interface FindOptions {
  /** How much an entry counts, by its place. */
  readonly weight?: (id: number) => number;
  /** Small words, in lower case, that a sentence has and a thing that is looked for has not. */
  readonly ignored?: readonly string[];
}

/** What is written with another word that means the same comes after what has the word itself, also where it has all the others. */
const OTHER_WORD = 0.3;
const OTHER_WAY = 0.9;
/** A name such as `test_every` comes before its words. */
const AS_WRITTEN = 100;

/** The best first. All words must be there; where nothing has them all, any will do. */
export function find(index: MiniSearch<Indexed>, query: string, synonyms: readonly (readonly string[])[], { weight = () => 1, ignored = [] }: FindOptions = {}): SearchResult[] {
  const written = withoutIgnored(query.trim(), ignored);
  if (written === '') return [];
  const isKnown = (words: string): boolean => index.search(words, { combineWith: 'AND', prefix: false, fuzzy: false }).length > 0;
  const small = written.toLowerCase();
  const readings = new Map(otherWords(small, synonyms, isKnown).map(({ text, isSame }) => [text, isSame ? OTHER_WAY : OTHER_WORD]));
  for (const way of waysToWrite(small, isKnown)) readings.set(way, OTHER_WAY);
  readings.delete(small);
  const names: Query = { combineWith: 'OR', queries: underscored(written), tokenize: (name) => [name], fuzzy: false, boostDocument: (id) => weight(Number(id)) * AS_WRITTEN };
  const search = (combineWith: 'AND' | 'OR'): SearchResult[] => {
    const one = (text: string, factor: number): Query => ({ combineWith, queries: [text], boostDocument: (id) => weight(Number(id)) * factor });
    return bestOf([index.search({ combineWith: 'OR', queries: [one(written, 1), names] }), ...Array.from(readings, ([text, factor]) => index.search(one(text, factor)))]);
  };
  const strict = search('AND');
  return strict.length > 0 ? strict : search('OR');
}

/** Each as the reading finds it that finds it best: that something is called by many words makes it no better. */
function bestOf(readings: readonly (readonly SearchResult[])[]): SearchResult[] {
  const best = new Map<unknown, SearchResult>();
  for (const result of readings.flat()) if (result.score > (best.get(result.id)?.score ?? 0)) best.set(result.id, result);
  return [...best.values()].toSorted((a, b) => b.score - a.score || a.id - b.id);
}

/** Where nothing else is written, they are all there is. */
function withoutIgnored(query: string, ignored: readonly string[]): string {
  const left = query.split(/\s+/).filter((word) => !ignored.includes(word.toLowerCase()));
  return left.length === 0 ? query : left.join(' ');
}
