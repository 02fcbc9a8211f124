/** Searching, with what a hurried reader types. Browser-safe. */
import type MiniSearch from 'minisearch';
import type { Query, SearchResult } from 'minisearch';
import type { Indexed } from './options.ts';

/** The best first. All words must be there; where nothing has them all, any will do. */
export function find(index: MiniSearch<Indexed>, query: string, synonyms: readonly (readonly string[])[]): SearchResult[] {
  const written = query.trim();
  if (written === '') return [];
  const readings = readingsOf(written.toLowerCase(), synonyms);
  const strict = index.search(anyOf([written, ...readings].map((each) => ({ combineWith: 'AND', queries: [each] }))));
  return strict.length > 0 ? strict : index.search(anyOf([written, ...readings]));
}

const anyOf = (queries: readonly Query[]): Query => ({ combineWith: 'OR', queries: [...queries] });

/** The query with each word or phrase replaced by those that mean the same. */
function readingsOf(query: string, synonyms: readonly (readonly string[])[]): string[] {
  return synonyms.flatMap((group) => {
    const present = group.find((word) => hasPhrase(query, word));
    return present === undefined ? [] : group.filter((word) => word !== present).map((word) => query.replace(present, word));
  });
}

const hasPhrase = (query: string, phrase: string): boolean => ` ${query} `.includes(` ${phrase} `);
