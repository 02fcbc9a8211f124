/** Values of cells: from the template, from Notion, to Notion, and in one form to compare. */
import type { CreatePageParameters, PageObjectResponse } from '@notionhq/client';
import type { Run } from './blocks/block.ts';
import { canonicalRuns, hashOf } from './blocks/canonical.ts';
import { LONGEST_ARRAY, LONGEST_CONTACT } from './blocks/limits.ts';
import { readRuns } from './blocks/read-block.ts';
import { richText } from './blocks/request.ts';
import { fitRuns, runsOf, type Links } from './blocks/runs.ts';
import type { Cell, Column } from './template.ts';

export type PropertyValue =
  | { readonly type: 'title' | 'rich_text'; readonly runs: readonly Run[] }
  | { readonly type: 'number'; readonly number: number | null }
  | { readonly type: 'date' | 'url' | 'email' | 'phone_number' | 'select' | 'status'; readonly text: string | null }
  | { readonly type: 'checkbox'; readonly checked: boolean }
  | { readonly type: 'multi_select'; readonly names: readonly string[] }
  | { readonly type: 'people' | 'relation'; readonly ids: readonly string[] };

/** What the template's names stand for in Notion. */
export interface Names extends Links {
  /** The page of a row, by the row's id. */
  readonly page: (row: string) => string | undefined;
  /** The account with an e-mail address. */
  readonly account: (email: string) => string | undefined;
}

/** A cell as Notion's value; an absent one as the empty value. */
export function valueOf({ type }: Column, cell: Cell | undefined, names: Names): PropertyValue {
  switch (type) {
    case 'title':
      return { type, runs: runsIn(cell, names) };
    case 'text':
      return { type: 'rich_text', runs: runsIn(cell, names) };
    case 'number':
      return { type, number: cell?.kind === 'number' ? cell.value : null };
    case 'checkbox':
      return { type, checked: cell?.kind === 'checked' };
    case 'multi_select':
      return { type, names: cell?.kind === 'choices' ? cell.names.slice(0, LONGEST_ARRAY) : [] };
    case 'people':
      return { type, ids: cell?.kind === 'people' ? cell.emails.flatMap((email) => names.account(email) ?? []).slice(0, LONGEST_ARRAY) : [] };
    case 'relation':
      return { type, ids: cell?.kind === 'rows' ? cell.ids.flatMap((id) => names.page(id) ?? []).slice(0, LONGEST_ARRAY) : [] };
    case 'select':
    case 'status':
      return { type, text: cell?.kind === 'choices' ? (cell.names[0] ?? null) : null };
    case 'phone':
      return { type: 'phone_number', text: plain(cell, LONGEST_CONTACT) };
    default:
      return { type, text: plain(cell, type === 'email' ? LONGEST_CONTACT : Infinity) };
  }
}

const runsIn = (cell: Cell | undefined, links: Links): Run[] => (cell?.kind === 'line' ? fitRuns(runsOf(cell.nodes, links)) : []);
const plain = (cell: Cell | undefined, longest: number): string | null => (cell?.kind === 'plain' && cell.text.length <= longest ? cell.text : null);

type Request = NonNullable<CreatePageParameters['properties']>[string];

export function requestOf(value: PropertyValue): Request {
  switch (value.type) {
    case 'title':
      return { title: richText(value.runs) };
    case 'rich_text':
      return { rich_text: richText(value.runs) };
    case 'number':
      return { number: value.number };
    case 'checkbox':
      return { checkbox: value.checked };
    case 'multi_select':
      return { multi_select: value.names.map((name) => ({ name })) };
    case 'people':
      return { people: value.ids.map((id) => ({ id })) };
    case 'relation':
      return { relation: value.ids.map((id) => ({ id })) };
    case 'select':
      return { select: value.text === null ? null : { name: value.text } };
    case 'status':
      return { status: value.text === null ? null : { name: value.text } };
    case 'date':
      return { date: value.text === null ? null : { start: value.text } };
    case 'url':
      return { url: value.text };
    case 'email':
      return { email: value.text };
    default:
      return { phone_number: value.text };
  }
}

type Response = PageObjectResponse['properties'][string];

/** Undefined for a type that we never write. */
export function readValue(response: Response): PropertyValue | undefined {
  switch (response.type) {
    case 'title':
      return { type: 'title', runs: readRuns(response.title) };
    case 'rich_text':
      return { type: 'rich_text', runs: readRuns(response.rich_text) };
    case 'number':
      return { type: 'number', number: response.number };
    case 'checkbox':
      return { type: 'checkbox', checked: response.checkbox };
    case 'multi_select':
      return { type: 'multi_select', names: response.multi_select.map(({ name }) => name) };
    case 'people':
      return { type: 'people', ids: response.people.map(({ id }) => id) };
    case 'relation':
      return { type: 'relation', ids: response.relation.map(({ id }) => id) };
    case 'select':
      return { type: 'select', text: response.select?.name ?? null };
    case 'status':
      return { type: 'status', text: response.status?.name ?? null };
    case 'date':
      return { type: 'date', text: response.date === null ? null : [response.date.start, response.date.end].filter((each) => each !== null).join('/') };
    case 'url':
      return { type: 'url', text: response.url };
    case 'email':
      return { type: 'email', text: response.email };
    case 'phone_number':
      return { type: 'phone_number', text: response.phone_number };
    default:
      return undefined;
  }
}

/** Hash of the cells that say something, by the keys of their columns. */
export const hashOfCells = (cells: readonly (readonly [key: string, value: PropertyValue])[]): string =>
  hashOf(cells.flatMap(([key, value]) => { const said = canonical(value); return said === undefined ? [] : [[key, said] as const]; }).toSorted(([a], [b]) => (a < b ? -1 : 1)));

function canonical(value: PropertyValue): unknown {
  if ('runs' in value) return value.runs.length === 0 ? undefined : canonicalRuns(value.runs);
  if ('number' in value) return value.number ?? undefined;
  if ('checked' in value) return value.checked || undefined;
  if ('names' in value) return value.names.length === 0 ? undefined : value.names.toSorted();
  if ('ids' in value) return value.ids.length === 0 ? undefined : value.ids.map(bareId).toSorted();
  return value.text ?? undefined;
}

/** Notion writes ids with and without hyphens. */
export const bareId = (id: string): string => id.replaceAll('-', '').toLowerCase();
