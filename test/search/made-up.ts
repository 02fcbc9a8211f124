/** A made-up index to search in. */
import MiniSearch from 'minisearch';
import { answersTo, type Answer } from '#src/html/search/answers.ts';
import type { LightIndex, SearchEntry } from '#src/html/search/entry.ts';
import { makeIndex } from '#src/html/search/make-index.ts';
import { OPTIONS, type Indexed } from '#src/html/search/options.ts';

/** An entry with nothing but what is given. */
export const entry = (address: string, title: string, more: Partial<SearchEntry> = {}): SearchEntry => ({ address, title, group: 'Group', headings: [], codes: [], text: '', ...more });

/** What a reader is shown for a query, once the full index is there. */
export function asker(entries: readonly SearchEntry[], synonyms: Readonly<Record<string, readonly string[]>> = {}): (query: string) => Answer[] {
  const { light, full, texts } = makeIndex(entries, synonyms);
  const index = MiniSearch.loadJSON<Indexed>(full, OPTIONS);
  return (query) => answersTo(query, { index, light, texts, ignored: ['the', 'is'] });
}

export const lightOf = (entries: readonly SearchEntry[]): LightIndex => makeIndex(entries, {}).light;
