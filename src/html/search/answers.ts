/** What a reader is shown for what was typed. Browser-safe. */
import type MiniSearch from 'minisearch';
import type { LightEntry, LightIndex } from './entry.ts';
import { excerpt } from './excerpt.ts';
import { find } from './find.ts';
import { numberIn } from './numbers.ts';
import { tokenize, type Indexed } from './options.ts';
import { slugOf } from './slug.ts';
import { spans, type Found } from './spans.ts';

export interface Answer {
  /** Where it leads, an address of the book. */
  readonly address: string;
  readonly title: string;
  /** The place of its group. */
  readonly group: number;
  /** What stands below the title, '' where nothing does. */
  readonly under: string;
  /** What is marked in both. */
  readonly terms: readonly string[];
}

export interface Searched {
  readonly index: MiniSearch<Indexed>;
  readonly light: LightIndex;
  /** By entry; none while only the light index is there. */
  readonly texts: readonly string[];
  readonly ignored: readonly string[];
}

const MOST = 40;

/** The best first, each place once; none for an empty query. */
export function answersTo(query: string, { index, light: { entries, synonyms }, texts, ignored }: Searched): Answer[] {
  const numbers = entries.flatMap((entry) => numberAnswer(entry, query));
  const results = find(index, query, synonyms, { weight: (id) => weightOf(entries[id]?.[0] ?? ''), ignored });
  const answers = new Map<string, Answer>();
  for (const { id, terms, queryTerms } of results) {
    if (answers.size >= MOST) break;
    const found = { terms: terms.filter((term) => term.length > 1), typed: queryTerms };
    const answerOf = (at: number): Answer | undefined => wordAnswer(entries[at], texts[at] ?? '', found);
    const answer = answerOf(Number(id));
    if (answer === undefined) continue;
    // What has a place of its own stands there under its own name, not under that of its page.
    const own = answer.address.includes('#') ? entries.findIndex(([address]) => address === answer.address) : -1;
    const place = placeOf(answer);
    if (!answers.has(place)) answers.set(place, answerOf(own) ?? answer);
  }
  const others = [...answers.values()].filter(({ address }) => numbers.every((each) => each.address !== address));
  return [...numbers, ...others].slice(0, MOST);
}

/** Several alerts may lead to the top of one page; each is an answer of its own. */
const placeOf = ({ address, title }: Answer): string => (address.includes('#') ? address : `${address} ${title}`);

/** Who searches is in an incident, not at the keyboard of the runbook: a control or a person comes before what is written of them, and the guide, with the page about the runbook, after all else. */
function weightOf(address: string): number {
  if (address.startsWith('guide/') || address === 'overview/about') return 0.2;
  return /^(?:agents|contacts)\/.*#/.test(address) ? 1.5 : 1;
}

function numberAnswer([address, title, group, , codes]: LightEntry, query: string): Answer[] {
  const number = numberIn(codes, query);
  return number === undefined ? [] : [{ address, title, group, under: number, terms: tokenize(number) }];
}

function wordAnswer(entry: LightEntry | undefined, text: string, found: Found): Answer | undefined {
  if (entry === undefined) return undefined;
  const [address, title, group, headings] = entry;
  const heading = address.includes('#') ? undefined : bestHeading(title, headings, found);
  return { address: heading === undefined ? address : `${address}#${heading.anchor}`, title, group, under: heading?.title ?? excerpt(text, found), terms: found.terms };
}

/** What is written as it was typed counts more than what only looks alike. */
const AS_TYPED = 10;

const hitsOf = (text: string, { terms, typed }: Found): number => spans(text, terms).length + AS_TYPED * spans(text, typed).length;

/** The first heading with the most of the words found, where one has any, and as many as the title. */
function bestHeading(page: string, headings: readonly string[], found: Found): { readonly title: string; readonly anchor: string } | undefined {
  let best: { readonly title: string; readonly anchor: string } | undefined;
  let most = Math.max(1, hitsOf(page, found)) - 1;
  for (let at = 0; at + 1 < headings.length; at += 2) {
    const title = headings[at] ?? '';
    const hits = hitsOf(title, found);
    if (hits <= most) continue;
    best = { title, anchor: headings[at + 1] || slugOf(title) };
    most = hits;
  }
  return best;
}
