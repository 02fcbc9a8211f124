/** The index in its parts: a light one that is there at once, the full one, and the texts to show where something was found. */
import MiniSearch from 'minisearch';
import type { LightIndex, SearchEntry } from './entry.ts';
import { OPTIONS, type Indexed } from './options.ts';
import { slugOf } from './slug.ts';

export interface MadeIndex {
  readonly light: LightIndex;
  /** MiniSearch's own form, as text. */
  readonly full: string;
  /** By entry. */
  readonly texts: readonly string[];
}

export function makeIndex(entries: readonly SearchEntry[], synonyms: Readonly<Record<string, readonly string[]>>): MadeIndex {
  const index = new MiniSearch<Indexed>(OPTIONS);
  index.addAll(entries.map(indexed));
  return { light: lightIndex(entries, synonyms), full: JSON.stringify(index), texts: entries.map(shownText) };
}

/** What a result shows a piece of. */
const shownText = ({ text, codes, headings, about }: SearchEntry): string => about ?? (headings.length > 0 ? [text, ...codes].join(' \n ').trim() : text);

const indexed = ({ title, headings, codes, text }: SearchEntry, id: number): Indexed => ({ id, title, headings: headings.map((heading) => heading.title).join(' \n '), codes: codes.join(' \n '), text });

/** Longer codes wait for the full index. */
const SHORT = 40;

function lightIndex(entries: readonly SearchEntry[], synonyms: Readonly<Record<string, readonly string[]>>): LightIndex {
  const groups = [...new Set(entries.map(({ group }) => group))];
  return {
    groups,
    entries: entries.map(({ address, title, group, headings, codes }) => [
      address,
      title,
      groups.indexOf(group),
      headings.flatMap((heading) => [heading.title, heading.anchor === slugOf(heading.title) ? '' : heading.anchor]),
      (headings.length > 0 ? codes.slice(0, 1) : codes.filter((code) => code.length <= SHORT)).join('\n'),
    ]),
    synonyms: Object.entries(synonyms).map(([word, others]) => [word, ...others].map((each) => each.toLowerCase())),
  };
}
