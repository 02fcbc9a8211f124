/** Searching, with what a hurried reader types. Browser-safe. */
import type MiniSearch from 'minisearch';
import type { Query, SearchResult } from 'minisearch';
import type { Indexed } from './options.ts';

/** What is written with another word that means the same comes after what has the word itself, also where it has all the others. */
const OTHER_WORD = 0.15;

/** The best first. All words must be there; where nothing has them all, any will do. `weight` is how much an entry counts, by its place. */
export function find(index: MiniSearch<Indexed>, query: string, synonyms: readonly (readonly string[])[], weight: (id: number) => number = () => 1): SearchResult[] {
  const written = query.trim();
  if (written === '') return [];
  const readings = readingsOf(written.toLowerCase(), synonyms);
  const search = (combineWith: 'AND' | 'OR'): SearchResult[] => {
    const one = (text: string, factor: number): Query => ({ combineWith, queries: [text], boostDocument: (id) => weight(Number(id)) * factor });
    return index.search({ combineWith: 'OR', queries: [one(written, 1), ...readings.map((each) => one(each, OTHER_WORD))] });
  };
  const strict = search('AND');
  return strict.length > 0 ? strict : search('OR');
}

/** The query with each word or phrase replaced by those that mean the same. */
function readingsOf(query: string, synonyms: readonly (readonly string[])[]): string[] {
  return synonyms.flatMap((group) => {
    // `prompt injection` is that phrase, not the word `injection` beside another.
    const [present] = group.filter((word) => hasPhrase(query, word)).toSorted((a, b) => b.length - a.length);
    return present === undefined ? [] : group.filter((word) => word !== present).map((word) => query.replace(present, word));
  });
}

const hasPhrase = (query: string, phrase: string): boolean => ` ${query} `.includes(` ${phrase} `);
