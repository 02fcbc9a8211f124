/** How much of a generated runbook the search finds: by a rare word, by that word with one typo, by its beginning, by a code. */
import MiniSearch from 'minisearch';
import type { SearchEntry } from '#src/html/search/entry.ts';
import { find } from '#src/html/search/find.ts';
import { makeIndex } from '#src/html/search/make-index.ts';
import { OPTIONS, tokenize, type Indexed } from '#src/html/search/options.ts';
import type { Measurement } from './bench.ts';
import { seededRandom, type Random } from './random.ts';

/** Among so many results it must be. */
const FIRST = 10;
const SHORTEST = 7;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

interface Asked {
  readonly word: string;
  readonly code: string;
  readonly id: number;
}

export function measureFound(entries: readonly SearchEntry[]): Measurement[] {
  const { full } = makeIndex(entries, {});
  const index = MiniSearch.loadJSON<Indexed>(full, OPTIONS);
  const asked = rareThings(entries);
  const random = seededRandom(7);
  const share = (query: (each: Asked) => string): number => (100 * asked.filter((each) => isFound(index, query(each), each.id)).length) / asked.length;
  return [
    { what: 'sections with a word that only they have', value: asked.length, unit: '' },
    { what: 'found by a rare word', value: share(({ word }) => word), unit: '%', target: { least: 97 } },
    { what: 'found by a rare word with one typo', value: share(({ word }) => withTypo(word, random)), unit: '%', target: { least: 85 } },
    { what: 'found by the beginning of a rare word', value: share(({ word }) => word.slice(0, -2)), unit: '%', target: { least: 88 } },
    { what: 'found by a code', value: share(({ code }) => code), unit: '%', target: { least: 100 } },
  ];
}

const isFound = (index: MiniSearch<Indexed>, query: string, id: number): boolean => find(index, query, []).slice(0, FIRST).some((result) => Number(result.id) === id);

const wordsOf = ({ headings, codes, title }: SearchEntry): Set<string> => new Set(tokenize([title, ...headings.map((heading) => heading.title), ...codes].join(' ')).map((word) => word.toLowerCase()));

/** Of each section a word and a code that no other section has. */
function rareThings(entries: readonly SearchEntry[]): Asked[] {
  const sections = entries.flatMap((entry, id) => (/section-\d+$/.test(entry.address) ? [{ ...entry, id }] : []));
  const counts = new Map<string, number>();
  for (const section of sections) for (const word of wordsOf(section)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return sections.flatMap((section) => {
    const word = [...wordsOf(section)].find((each) => counts.get(each) === 1 && each.length >= SHORTEST && /^[a-z]+$/.test(each));
    const code = section.codes.find((each) => each.includes('=') && counts.get(each.split('=')[0] ?? '') === 1);
    return word === undefined || code === undefined ? [] : [{ word, code, id: section.id }];
  });
}

/** One letter is another one, is missing, or stands twice. */
function withTypo(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 2);
  const put = [LETTERS.charAt(random.below(LETTERS.length)), '', word.charAt(at) + word.charAt(at)][random.below(3)] ?? '';
  return word.slice(0, at) + put + word.slice(at + 1);
}
