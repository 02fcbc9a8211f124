/**
 * Titles that importers can match. A row's page is found by its title at the start of the page's file name, so no title is the beginning
 * of another; a title is a file name on every system, and no formula; commas and brackets would end it in a relation.
 */
import { createHash } from 'node:crypto';

export interface Titled {
  /** Unique: what tells two of the same title apart. */
  readonly id: string;
  readonly title: string;
  /** What it is, in a word: the first thing that a title which clashes says more. */
  readonly kind?: string | undefined;
}

/** Each title by its id, in whatever order they come. */
export function safeTitles(things: readonly Titled[]): ReadonlyMap<string, string> {
  const titles = new Map(things.map(({ id, title }) => [id, safeTitle(title) || safeTitle(id)]));
  const bases = new Map(titles);
  const kinds = new Map(things.map(({ id, kind = '' }) => [id, safeTitle(kind)]));
  const withKind = (title: string, id: string): string => [title, kinds.get(id) ?? ''].filter((part) => part !== '').join(' - ');
  for (const lengthen of [withKind, withId, withHash]) {
    for (const id of clashing(titles)) titles.set(id, lengthen(bases.get(id) ?? '', id));
  }
  if (clashing(titles).length > 0) throw new Error(`these titles cannot be told apart: ${clashing(titles).join(', ')}`);
  return titles;
}

const withId = (title: string, id: string): string => `${title} - ${safeTitle(id)}`;
const withHash = (title: string, id: string): string => `${withId(title, id)} ${createHash('sha256').update(id).digest('hex').slice(0, 12)}`;

/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** In characters: a path holds several titles, and old programs take 255 for all. */
const LONGEST = 100;

/** Letters, digits, and the few signs that mean nothing anywhere; '' where none is left. */
export function safeTitle(title: string): string {
  const kept = title.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}.&'’–—-]+/gu, ' ').replace(/^[^\p{L}\p{N}]+/u, '');
  const short = [...kept].slice(0, LONGEST).join('').replace(/[\s.]+$/, '');
  return DEVICE.test(short) ? `${short.replace(DEVICE, '$& -')}` : short;
}

/** The ids of titles that are the beginning of another, where case does not count. */
function clashing(titles: ReadonlyMap<string, string>): string[] {
  const sorted = [...titles].map(([id, title]) => ({ id, key: title.toLowerCase() })).toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const found = new Set<string>();
  sorted.forEach(({ id, key }, index) => {
    const next = sorted[index + 1];
    if (next?.key.startsWith(key) !== true) return;
    found.add(id);
    if (next.key === key) found.add(next.id);
  });
  return [...found];
}
