/** Makes rows, fills them, changes them. A row whose mark is open is unfinished: the next push fills it. */
import { batchesOf } from '#src/notion/blocks/batches.ts';
import type { Block, ReadBlock } from '#src/notion/blocks/block.ts';
import { diffBlocks, type Change } from '#src/notion/blocks/diff.ts';
import { divide, lineBlock } from '#src/notion/line.ts';
import type { Action } from '#src/notion/plan/plan.ts';
import { leadsToKnown } from '#src/notion/plan/targets.ts';
import { wantedRow, writableColumns, type WantedRow } from '#src/notion/plan/wanted.ts';
import { isEmpty, markProperty, propertiesOf, type Properties } from '#src/notion/requests/row.ts';
import type { DatabaseState, RowState } from '#src/notion/state.ts';
import type { Database, Row } from '#src/notion/template.ts';
import type { Pushing } from './pushing.ts';
import { isOneRequest, writeChanges } from './write-blocks.ts';

type ActionOf<K extends Action['kind']> = Extract<Action, { readonly kind: K }>;

/** Makes a row; true where it is finished, because all that it leads to is there and its body fits into the request. */
export async function createRow({ database, row }: ActionOf<'create-row'>, push: Pushing): Promise<boolean> {
  const there = stateOf(database, push);
  const wanted = wantedOf(database, row, push);
  const [batch, ...more] = batchesOf([...wanted.blocks, lineOf(push)]);
  const isWhole = leadsToKnown(row, push.template, push.names) && more.length === 0 && batch?.later.length === 0;
  const mark = isWhole ? { id: row.id, cells: wanted.cellsHash, body: wanted.bodyHash } : { id: row.id, cells: undefined, body: undefined };
  const properties = { ...propertiesOf(wanted.values.filter(([, value]) => !isEmpty(value)), database.columns, there), ...markProperty(mark, there) };
  const children = isWhole && batch !== undefined ? { children: [...batch.children] } : {};
  const { id } = await push.api.write((client) => client.pages.create({ parent: { type: 'data_source_id', data_source_id: there.dataSource }, properties, ...children }));
  push.pages.set(row.id, id);
  return isWhole;
}

/** Fills a row that was just made, once all rows are there. */
export async function fillRow({ database, row }: ActionOf<'create-row'>, push: Pushing): Promise<void> {
  const page = push.pages.get(row.id);
  if (page === undefined) return;
  const wanted = wantedOf(database, row, push);
  await writeChanges([{ kind: 'insert', parent: page, after: undefined, blocks: [...wanted.blocks, lineOf(push)] }], push.api);
  await finish({ page, database, wanted, push }, { id: row.id, cells: wanted.cellsHash, body: wanted.bodyHash }, wanted.values);
}

export async function updateRow({ database, row, cells, body, keeps }: ActionOf<'update-row'>, push: Pushing): Promise<void> {
  const found = push.state.databases.get(database.id)?.rows.get(row.id);
  if (found === undefined) return;
  const wanted = wantedOf(database, row, push);
  const at = { page: found.page, database, wanted, push };
  const values = cells ? wanted.values : [];
  const settled = { id: row.id, cells: cells ? wanted.cellsHash : found.mark.cells, body: body ? wanted.bodyHash : found.mark.body, isKept: keeps };
  const changes = body ? changesOf(found, wanted.blocks, push) : [];
  if (changes.length > 0) {
    const isOpening = !isOneRequest(changes) && found.mark.body !== undefined;
    if (isOpening) await finish(at, { ...settled, body: undefined }, values);
    await writeChanges(changes, push.api);
    return finish(at, settled, isOpening ? [] : values);
  }
  await finish(at, settled, values);
}

interface At {
  readonly page: string;
  readonly database: Database;
  readonly wanted: WantedRow;
  readonly push: Pushing;
}

async function finish({ page, database, push }: At, mark: Parameters<typeof markProperty>[0], values: WantedRow['values']): Promise<void> {
  const there = stateOf(database, push);
  const properties: Properties = { ...propertiesOf(values, database.columns, there), ...markProperty(mark, there) };
  await push.api.write((client) => client.pages.update({ page_id: page, properties }));
}

/** What people wrote below the line stays. So does what they wrote into a page that was never finished, or whose line they took away. */
function changesOf({ page, blocks, mark }: RowState, wanted: readonly Block[], { state, catalog }: Pushing): Change[] {
  if (blocks === undefined) throw new Error(`the blocks of ${mark.id} were not read before they are changed`);
  const { ours, line } = divide<ReadBlock>(blocks);
  const isOurs = ({ madeBy }: ReadBlock): boolean => state.writers.has(madeBy);
  const replaced = line === undefined || mark.body === undefined ? ours.filter(isOurs) : ours;
  return diffBlocks(page, replaced, line === undefined ? [...wanted, lineBlock(catalog.notion.line)] : wanted);
}

const lineOf = ({ catalog }: Pushing): Block => lineBlock(catalog.notion.line);

function stateOf({ id }: Database, { databases }: Pushing): DatabaseState {
  const found = databases.get(id);
  if (found === undefined) throw new Error(`the database ${id} was not made before its rows`);
  return found;
}

const wantedOf = (database: Database, row: Row, push: Pushing): WantedRow => wantedRow(row, writableColumns(database, push.databases.get(database.id)), push.names);
