/** What is there: the start page, its databases, their rows. */
import { APIErrorCode, isFullPage, isHTTPResponseError, type BlockObjectResponse } from '@notionhq/client';
import { readBlock } from '#src/notion/blocks/read-block.ts';
import { divide, markOn } from '#src/notion/line.ts';
import { pagesToRead } from '#src/notion/plan/make-plan.ts';
import { START } from '#src/notion/plan/plan-start.ts';
import type { DatabaseState, RowState, StartState, WorkspaceState } from '#src/notion/state.ts';
import type { DatabaseId, NotionTemplate } from '#src/notion/template.ts';
import type { Api } from './api.ts';
import { childBlocks, readBlocks } from './read-blocks.ts';
import { readDatabase } from './read-database.ts';

export interface ReadOptions {
  /** The id of the page that was named. */
  readonly page: string;
  readonly template: NotionTemplate;
  readonly api: Api;
  /** Told what is read. */
  readonly onStep?: (what: string) => void;
}

export async function readWorkspace({ page, template, api, onStep = () => undefined }: ReadOptions): Promise<WorkspaceState> {
  const bot = await api.read((client) => client.users.me({}));
  const children = await childBlocks(page, api);
  const found = await findStart(page, children, template.title, api);
  const accounts = await readAccounts(template, api);
  const writers = new Set([bot.id]);
  if (found === undefined) return { start: undefined, databases: new Map(), accounts, writers };
  const databases = new Map<DatabaseId, DatabaseState>();
  for (const id of await databasesBelow(found.children, api)) {
    const database = await readDatabase(id, api, writers);
    if (database !== undefined && !databases.has(database.id)) databases.set(database.id, database);
    onStep(template.databases.find((each) => each.id === database?.id)?.title ?? '');
  }
  const state: WorkspaceState = { start: await readStart(found, api), databases, accounts, writers };
  return withBlocks(state, template, api);
}

interface Found {
  readonly page: string;
  readonly children: readonly BlockObjectResponse[];
}

/** The page itself where it is a start page; else that of the pages below it that is one, the one with our title first. */
async function findStart(page: string, children: readonly BlockObjectResponse[], title: string, api: Api): Promise<Found | undefined> {
  if (isStart(children)) return { page, children };
  const pages = children.flatMap((block) => (block.type === 'child_page' ? [block] : []));
  for (const child of [...pages.filter((each) => each.child_page.title === title), ...pages.filter((each) => each.child_page.title !== title)]) {
    const inside = await childBlocks(child.id, api);
    if (isStart(inside)) return { page: child.id, children: inside };
  }
  return undefined;
}

const isStart = (children: readonly BlockObjectResponse[]): boolean => markOn(divide(children.map(readBlock)).line)?.id === START;

async function readStart({ page }: Found, api: Api): Promise<StartState | undefined> {
  const found = await api.read((client) => client.pages.retrieve({ page_id: page }));
  const blocks = await readBlocks(page, api);
  const mark = markOn(divide(blocks).line);
  if (mark === undefined || !isFullPage(found)) return undefined;
  const title = Object.values(found.properties).flatMap((property) => (property.type === 'title' ? property.title.map(({ plain_text: text }) => text) : [])).join('');
  return { page, title, editedBy: found.last_edited_by.id, mark, blocks };
}

/** People lay pages out: a database may stand in a column or toggle by now. */
const LAYOUTS: ReadonlySet<string> = new Set(['column_list', 'column', 'toggle', 'tab', 'synced_block', 'callout']);

async function databasesBelow(blocks: readonly BlockObjectResponse[], api: Api): Promise<string[]> {
  const ids: string[] = [];
  for (const block of blocks) {
    if (block.type === 'child_database') ids.push(block.id);
    else if (block.has_children && LAYOUTS.has(block.type)) ids.push(...(await databasesBelow(await childBlocks(block.id, api), api)));
  }
  return ids;
}

/** Accounts by e-mail address; none where the integration may not see them, or where nobody has an address. */
async function readAccounts({ databases }: NotionTemplate, api: Api): Promise<ReadonlyMap<string, string>> {
  const accounts = new Map<string, string>();
  if (!databases.some(({ rows }) => rows.some(({ cells }) => Object.values(cells).some(({ kind }) => kind === 'people')))) return accounts;
  for (let cursor: string | undefined; ; ) {
    const start = cursor === undefined ? {} : { start_cursor: cursor };
    const answer = await api.read((client) => client.users.list({ page_size: 100, ...start })).catch(noneWhereForbidden);
    for (const user of answer?.results ?? []) if (user.type === 'person' && user.person.email !== undefined) accounts.set(user.person.email.toLowerCase(), user.id);
    if (answer === undefined || !answer.has_more || answer.next_cursor === null) return accounts;
    cursor = answer.next_cursor;
  }
}

function noneWhereForbidden(error: unknown): undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  if (isHTTPResponseError(cause) && cause.code === APIErrorCode.RestrictedResource) return undefined;
  throw error;
}

/** The blocks of the rows that need them. */
async function withBlocks(state: WorkspaceState, template: NotionTemplate, api: Api): Promise<WorkspaceState> {
  const needed = new Set(pagesToRead(template, state));
  const databases = new Map<DatabaseId, DatabaseState>();
  for (const [id, database] of state.databases) {
    const rows = new Map<string, RowState>();
    for (const [key, row] of database.rows) rows.set(key, needed.has(row.page) ? { ...row, blocks: await readBlocks(row.page, api) } : row);
    databases.set(id, { ...database, rows });
  }
  return { ...state, databases };
}
