/** Columns in the form that requests have. Each says in its description what it is, so that it is found again when a person renames it. */
import type { CreateDatabaseParameters, UpdateDataSourceParameters } from '@notionhq/client';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { ColumnState } from '#src/notion/state.ts';
import { isDatabaseId, type Column, type Database, type DatabaseId, type Option } from '#src/notion/template.ts';

export type ColumnRequest = NonNullable<NonNullable<CreateDatabaseParameters['initial_data_source']>['properties']>[string];

/** The data sources that are there already, by database. */
export type DataSources = ReadonlyMap<DatabaseId, string>;

type Words = Pick<Catalog, 'notion'>;

/** All columns of a database, with that of the marks. */
export function columnRequests(database: Database, sources: DataSources, { notion }: Words): Record<string, ColumnRequest> {
  const own = database.columns.map((column) => [column.name, columnRequest(column, sources, { notion })] as const);
  return { ...Object.fromEntries(own), [notion.mark]: { type: 'rich_text', rich_text: {}, description: `${notion.markNote} [mark ${database.id}]` } };
}

export function columnRequest(column: Column, sources: DataSources, { notion }: Words): ColumnRequest {
  const description = `${notion.columnNote} [${column.key}]`;
  switch (column.type) {
    case 'select':
      return { type: 'select', select: { options: column.options.map(optionRequest) }, description };
    case 'multi_select':
      return { type: 'multi_select', multi_select: { options: column.options.map(optionRequest) }, description };
    case 'status':
      return { type: 'status', status: { options: column.options.map(optionRequest) }, description };
    case 'relation':
      return { type: 'relation', relation: { data_source_id: sources.get(column.to) ?? '', type: 'dual_property', dual_property: { synced_property_name: column.reverse } }, description };
    default:
      return { ...PLAIN[column.type], description };
  }
}

const PLAIN = {
  title: { type: 'title', title: {} },
  text: { type: 'rich_text', rich_text: {} },
  number: { type: 'number', number: { format: 'number' } },
  date: { type: 'date', date: {} },
  checkbox: { type: 'checkbox', checkbox: {} },
  url: { type: 'url', url: {} },
  email: { type: 'email', email: {} },
  phone: { type: 'phone_number', phone_number: {} },
  people: { type: 'people', people: {} },
} as const satisfies Record<string, ColumnRequest>;

const optionRequest = ({ name, color = 'default' }: Option): { name: string; color: NonNullable<Option['color']> } => ({ name, color });

type Extension = NonNullable<NonNullable<UpdateDataSourceParameters['properties']>[string]>;

/** The choices that are there, and after them those that are missing: one that is left out would be removed. */
export function extension(column: Column, { options: there }: Pick<ColumnState, 'options'>): Extension | undefined {
  if (!('options' in column)) return undefined;
  const names = new Set(there.map(({ name }) => name));
  const options = [...there.map(({ id, name, color }) => ({ id, name, color })), ...column.options.filter(({ name }) => !names.has(name)).map(optionRequest)].slice(0, 100);
  if (column.type === 'select') return { type: 'select', select: { options } };
  return column.type === 'status' ? { type: 'status', status: { options } } : { type: 'multi_select', multi_select: { options } };
}

/** What the description of a column says about it. */
export function readDescription(description: string | null): { readonly key?: string; readonly markOf?: DatabaseId } {
  const found = /\[(mark )?([a-z-]+)\]$/.exec(description ?? '');
  const [, mark, name = ''] = found ?? [];
  if (found === null) return {};
  if (mark === undefined) return { key: name };
  return isDatabaseId(name) ? { markOf: name } : {};
}
