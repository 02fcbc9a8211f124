import { isFullDatabase, isFullDataSource, isFullPage, type DataSourceObjectResponse, type PageObjectResponse } from '@notionhq/client';
import { plainRuns } from '#src/notion/blocks/block.ts';
import { readMark, type Mark } from '#src/notion/mark.ts';
import { readDescription } from '#src/notion/requests/columns.ts';
import type { ColumnState, DatabaseState, RowState } from '#src/notion/state.ts';
import { readValue, type PropertyValue } from '#src/notion/values.ts';
import { ExpectedFailure } from '#scripts/cli/expected-failure.ts';
import type { Api } from './api.ts';

/** A database of ours with its rows; undefined for one that people made. */
export async function readDatabase(id: string, api: Api, writers: ReadonlySet<string>): Promise<DatabaseState | undefined> {
  const source = await dataSourceOf(id, api);
  if (source === undefined) return undefined;
  const head = readHead(id, source);
  if (head === undefined) return undefined;
  const pages = await readPages(source.id, api);
  const ours = new Set([...writers, source.created_by.id]);
  const rows = new Map<string, RowState>();
  const spares: RowState[] = [];
  for (const page of pages) {
    const mark = markOf(page, head.markColumn);
    if (mark === undefined || !ours.has(page.created_by.id)) continue;
    const row = await readRow(page, mark, head.columns, api);
    if (rows.has(mark.id)) spares.push(row);
    else rows.set(mark.id, row);
  }
  return { ...head, rows, spares };
}

async function dataSourceOf(database: string, api: Api): Promise<DataSourceObjectResponse | undefined> {
  const found = await api.read((client) => client.databases.retrieve({ database_id: database }));
  const [first] = isFullDatabase(found) ? found.data_sources : [];
  if (first === undefined) return undefined;
  const source = await api.read((client) => client.dataSources.retrieve({ data_source_id: first.id }));
  return isFullDataSource(source) ? source : undefined;
}

function readHead(database: string, source: DataSourceObjectResponse): Omit<DatabaseState, 'rows' | 'spares'> | undefined {
  const all = Object.values(source.properties);
  const mark = all.find(({ description }) => readDescription(description).markOf !== undefined);
  const id = mark === undefined ? undefined : readDescription(mark.description).markOf;
  return mark === undefined || id === undefined ? undefined : { id, database, dataSource: source.id, markColumn: mark.id, columns: all.map(readColumn) };
}

function readColumn(property: DataSourceObjectResponse['properties'][string]): ColumnState {
  const { id, name, type } = property;
  const options = type === 'select' ? property.select.options : type === 'multi_select' ? property.multi_select.options : type === 'status' ? property.status.options : [];
  return { id, name, type, key: readDescription(property.description).key, options: options.map((option) => ({ id: option.id, name: option.name, color: option.color })), to: type === 'relation' ? property.relation.data_source_id : undefined };
}

/** The oldest first: a copy is younger than what it was made of. */
async function readPages(source: string, api: Api): Promise<PageObjectResponse[]> {
  const pages: PageObjectResponse[] = [];
  for (let cursor: string | undefined; ; ) {
    const start = cursor === undefined ? {} : { start_cursor: cursor };
    const answer = await api.read((client) => client.dataSources.query({ data_source_id: source, page_size: 100, sorts: [{ timestamp: 'created_time', direction: 'ascending' }], ...start }));
    if (answer.request_status?.type === 'incomplete') throw new ExpectedFailure('Notion: a database holds more rows than it lists', { hint: 'move old rows of people elsewhere' });
    pages.push(...answer.results.filter((result) => result.object === 'page').filter(isFullPage));
    if (!answer.has_more || answer.next_cursor === null) return pages;
    cursor = answer.next_cursor;
  }
}

function markOf({ properties }: PageObjectResponse, column: string): Mark | undefined {
  const found = Object.values(properties).find(({ id }) => id === column);
  const value = found === undefined ? undefined : readValue(found);
  return value !== undefined && 'runs' in value ? readMark(plainRuns(value.runs)) : undefined;
}

/** Our columns are read whole; the other sides of relations may hold hundreds, and are not ours to write. */
async function readRow(page: PageObjectResponse, mark: Mark, columns: readonly ColumnState[], api: Api): Promise<RowState> {
  const ours = new Set(columns.flatMap(({ id, key }) => (key === undefined ? [] : [id])));
  const values: [string, PropertyValue][] = [];
  for (const property of Object.values(page.properties)) {
    const value = readValue(property);
    if (value !== undefined) values.push([property.id, ours.has(property.id) ? await whole(value, page.id, property.id, api) : value]);
  }
  const title = values.find(([, value]) => value.type === 'title')?.[1];
  return { page: page.id, mark, title: title !== undefined && 'runs' in title ? plainRuns(title.runs) : '', values: Object.fromEntries(values), editedBy: page.last_edited_by.id };
}

/** Of what a cell refers to, a page tells 25: https://developers.notion.com/reference/retrieve-a-page. */
const TOLD = 25;

async function whole(value: PropertyValue, page: string, property: string, api: Api): Promise<PropertyValue> {
  if (!('ids' in value) || value.ids.length < TOLD) return value;
  const ids: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const start = cursor === undefined ? {} : { start_cursor: cursor };
    const answer = await api.read((client) => client.pages.properties.retrieve({ page_id: page, property_id: property, page_size: 100, ...start }));
    if (answer.object !== 'list') return value;
    ids.push(...answer.results.flatMap((item) => (item.type === 'relation' ? [item.relation.id] : item.type === 'people' ? [item.people.id] : [])));
    if (!answer.has_more || answer.next_cursor === null) return { ...value, ids };
    cursor = answer.next_cursor;
  }
}
