/** The endpoints that a push uses. */
import { blockAnswer, bodyOf, databaseAnswer, listAnswer, pageAnswer, sourceAnswer, userAnswer } from './answers.ts';
import type { JudgedType } from './body-judge.ts';
import { findProperty } from './properties.ts';
import { invalid, notFound } from './refusal.ts';
import type { Json, Store, StoredPage, StoredSource } from './store.ts';
import { addBlocks, createDatabase, createPage, updateBlock, updateSource, writeCells } from './write.ts';

export interface Capabilities {
  readonly read: boolean;
  readonly insert: boolean;
  readonly update: boolean;
  readonly users: boolean;
}

export interface Call {
  readonly store: Store;
  readonly bot: string;
  readonly capabilities: Capabilities;
  /** What stands in the address. */
  readonly id: string;
  readonly second: string;
  readonly body: Json;
  readonly query: Json;
}

export interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** What of the integration's capabilities it needs. */
  readonly needs: keyof Capabilities;
  readonly judged?: readonly [type: JudgedType, parameter?: string];
  readonly answer: (call: Call) => Json;
}

const ID = '([0-9a-f-]{32,36})';
const path = (pattern: string): RegExp => new RegExp(`^/v1/${pattern}$`);

export const ROUTES: readonly Route[] = [
  { method: 'GET', path: path('users/me'), needs: 'read', answer: ({ bot }) => ({ object: 'user', id: bot, name: 'Breakglass', avatar_url: null, type: 'bot', bot: {} }) },
  { method: 'GET', path: path('users'), needs: 'users', answer: ({ store, query }) => listAnswer(store.users.map((user) => userAnswer(user, true)), query, 'user') },
  { method: 'GET', path: path(`blocks/${ID}/children`), needs: 'read', answer: listBlocks },
  { method: 'PATCH', path: path(`blocks/${ID}/children`), needs: 'insert', judged: ['AppendBlockChildrenParameters', 'block_id'], answer: append },
  { method: 'PATCH', path: path(`blocks/${ID}`), needs: 'update', judged: ['UpdateBlockParameters', 'block_id'], answer: patchBlock },
  { method: 'DELETE', path: path(`blocks/${ID}`), needs: 'update', answer: deleteBlock },
  { method: 'POST', path: path('pages'), needs: 'insert', judged: ['CreatePageParameters'], answer: postPage },
  { method: 'GET', path: path(`pages/${ID}`), needs: 'read', answer: ({ id, store }) => pageAnswer(pageWith(id, store), store) },
  { method: 'GET', path: path(`pages/${ID}/properties/(.+)`), needs: 'read', answer: propertyItems },
  { method: 'PATCH', path: path(`pages/${ID}`), needs: 'update', judged: ['UpdatePageParameters', 'page_id'], answer: patchPage },
  { method: 'POST', path: path('databases'), needs: 'insert', judged: ['CreateDatabaseParameters'], answer: postDatabase },
  { method: 'GET', path: path(`databases/${ID}`), needs: 'read', answer: getDatabase },
  { method: 'GET', path: path(`data_sources/${ID}`), needs: 'read', answer: ({ id, store }) => sourceAnswer(sourceWith(id, store)) },
  { method: 'PATCH', path: path(`data_sources/${ID}`), needs: 'update', judged: ['UpdateDataSourceParameters', 'data_source_id'], answer: patchSource },
  { method: 'POST', path: path(`data_sources/${ID}/query`), needs: 'read', judged: ['QueryDataSourceParameters', 'data_source_id'], answer: queryRows },
];

function pageWith(given: string, store: Store): StoredPage {
  const id = dashed(given);
  const page = store.pages.get(id);
  if (page === undefined || !store.isReachable(id)) throw notFound(`page with ID: ${id}`);
  return page;
}

function sourceWith(given: string, store: Store): StoredSource {
  const source = store.sources.get(dashed(given));
  if (source === undefined || !store.isReachable(source.id)) throw notFound(`data source with ID: ${given}`);
  return source;
}

const dashed = (id: string): string => (id.includes('-') ? id : id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));

function holderWith(given: string, store: Store): string {
  const id = dashed(given);
  if (store.holder(id) === undefined || !store.isReachable(id)) throw notFound(`block with ID: ${id}`);
  if (store.pageOf(id)?.inTrash === true) throw invalid("Can't edit block that is archived.");
  return id;
}

function listBlocks({ id: given, store, query: asked }: Call): Json {
  const id = holderWith(given, store);
  const children = (store.holder(id)?.children ?? []).flatMap((child) => store.blocks.get(child) ?? []).filter((block) => store.pages.get(block.id)?.inTrash !== true);
  return listAnswer(children.map((block) => blockAnswer(block, store)), asked, 'block');
}

function append({ id: given, body, store, bot }: Call): Json {
  const id = holderWith(given, store);
  const children = Array.isArray(body['children']) ? body['children'] : [];
  if (children.length === 0) throw invalid('body.children should be defined');
  const made = addBlocks(id, children, placeOf(body, id, store), bot, store);
  touch(id, store, bot);
  return listAnswer(made.map((block) => blockAnswer(block, store)), {}, 'block');
}

function placeOf(body: Json, id: string, store: Store): number | undefined {
  if (Object.hasOwn(body, 'after')) throw invalid('body.after should be not present');
  const position = bodyOf(body['position']);
  if (position['type'] === 'start') return 0;
  if (position['type'] !== 'after_block') return undefined;
  const place = (store.holder(id)?.children ?? []).indexOf(String(bodyOf(position['after_block'])['id']));
  if (place < 0) throw invalid('body.position.after_block.id should be a child of the parent');
  return place + 1;
}

const touch = (id: string, store: Store, by: string): void => {
  const page = store.pageOf(id);
  if (page !== undefined) page.editedBy = by;
};

function patchBlock({ id: given, body, store, bot }: Call): Json {
  const block = store.blocks.get(holderWith(given, store));
  if (block === undefined) throw notFound(`block with ID: ${given}`);
  updateBlock(block, body, bot);
  touch(block.id, store, bot);
  return blockAnswer(block, store);
}

function deleteBlock({ id: given, store, bot }: Call): Json {
  const block = store.blocks.get(holderWith(given, store));
  if (block === undefined) throw notFound(`block with ID: ${given}`);
  touch(block.parent, store, bot);
  store.removeBlock(block.id);
  return { ...blockAnswer(block, store), in_trash: true };
}

function postPage({ body, store, bot }: Call): Json {
  const parent = bodyOf(body['parent']);
  if (typeof parent['page_id'] === 'string') pageWith(parent['page_id'], store);
  else sourceWith(String(parent['data_source_id']), store);
  return pageAnswer(createPage(body, bot, store), store);
}

function patchPage({ id, body, store, bot }: Call): Json {
  const page = pageWith(id, store);
  if (Object.hasOwn(body, 'archived')) throw invalid('body.archived should be not present');
  writeCells(page, body, store.sources.get(page.parent), store);
  if (typeof body['in_trash'] === 'boolean') page.inTrash = body['in_trash'];
  page.editedBy = bot;
  return pageAnswer(page, store);
}

function propertyItems({ id, second, store, query: asked }: Call): Json {
  const page = pageWith(id, store);
  const source = sourceWith(page.parent, store);
  const property = findProperty(source, second);
  const value = page.values[property.id]?.[property.type];
  const items = (Array.isArray(value) ? value : []).map((each) => ({ object: 'property_item', id: property.id, type: property.type, [property.type]: each }));
  return { ...listAnswer(items, asked, 'property_item'), property_item: { id: property.id, type: property.type, [property.type]: {}, next_url: null } };
}

function postDatabase({ body, store, bot }: Call): Json {
  const parent = String(bodyOf(body['parent'])['page_id']);
  pageWith(parent, store);
  return databaseAnswer(createDatabase(body, bot, store), parent);
}

function getDatabase({ id: given, store }: Call): Json {
  const id = dashed(given);
  const source = store.sourceOfDatabase(id);
  if (source === undefined || !store.isReachable(id)) throw notFound(`database with ID: ${id}`);
  return databaseAnswer(source, store.blocks.get(id)?.parent ?? '');
}

function patchSource({ id, body, store }: Call): Json {
  const source = sourceWith(id, store);
  updateSource(source, body, store);
  return sourceAnswer(source);
}

function queryRows({ id, body, store }: Call): Json {
  const source = sourceWith(id, store);
  const pages = [...store.pages.values()].filter((page) => page.parent === source.id && !page.inTrash).toSorted((a, b) => (a.madeAt < b.madeAt ? -1 : 1));
  return listAnswer(pages.map((page) => pageAnswer(page, store)), body, 'page_or_data_source');
}
