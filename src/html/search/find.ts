/** Searching, with what a hurried reader types. Browser-safe. */
import type MiniSearch from 'minisearch';
import type { Query, SearchResult } from 'minisearch';
import type { Indexed } from './options.ts';

export interface FindOptions {
  /** How much an entry counts, by its place. */
  readonly weight?: (id: number) => number;
  /** Small words, in lower case, that a sentence has and a thing that is looked for has not. */
  readonly ignored?: readonly string[];
}

/** What is written with another word that means the same comes after what has the word itself, also where it has all the others. */
const OTHER_WORD = 0.3;

/** The best first. All words must be there; where nothing has them all, any will do. */
export function find(index: MiniSearch<Indexed>, query: string, synonyms: readonly (readonly string[])[], { weight = () => 1, ignored = [] }: FindOptions = {}): SearchResult[] {
  const written = withoutIgnored(query.trim(), ignored);
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

/** Where nothing else is written, they are all there is. */
function withoutIgnored(query: string, ignored: readonly string[]): string {
  const left = query.split(/\s+/).filter((word) => !ignored.includes(word.toLowerCase()));
  return left.length === 0 ? query : left.join(' ');
}
