/** What people do in Notion between two pushes. */
import { answeredText } from './server/rich-text.ts';
import type { NotionServer } from './server/notion-server.ts';
import type { StoredPage, StoredSource } from './server/store.ts';
import { pageOf } from './read-back.ts';

const PERSON = 'ffffffff-0000-4000-8000-000000000001';
const rich = (text: string) => answeredText([{ type: 'text', text: { content: text } }]);

export const sourceOf = (server: NotionServer, page: StoredPage): StoredSource => {
  const source = server.store.sources.get(page.parent);
  if (source === undefined) throw new Error('the page stands in no database');
  return source;
};

export const columnOf = (server: NotionServer, page: StoredPage, name: string): string => sourceOf(server, page).properties.find((property) => property.name === name)?.id ?? '';

/** Writes below everything that stands on a page. */
export function writeBelow(server: NotionServer, page: StoredPage, text: string): string {
  const id = server.store.newId();
  server.store.blocks.set(id, { id, type: 'paragraph', content: { rich_text: rich(text), color: 'default' }, parent: page.id, children: [], madeBy: PERSON, editedBy: PERSON });
  page.children.push(id);
  page.editedBy = PERSON;
  return id;
}

/** Writes another text into the nth block of a page. */
export function rewriteBlock(server: NotionServer, page: StoredPage, place: number, text: string): void {
  const block = server.store.blocks.get(page.children[place] ?? '');
  if (block === undefined) throw new Error(`no block ${place}`);
  block.content = { ...block.content, rich_text: rich(text) };
  block.editedBy = PERSON;
  page.editedBy = PERSON;
}

export function writeCell(server: NotionServer, page: StoredPage, column: string, text: string): void {
  page.values[columnOf(server, page, column)] = { type: 'rich_text', rich_text: rich(text) };
  page.editedBy = PERSON;
}

export function addColumn(server: NotionServer, page: StoredPage, name: string): void {
  sourceOf(server, page).properties.push({ id: server.store.newId().slice(-6), name, type: 'rich_text', config: {}, description: null });
}

export function addRow(server: NotionServer, like: StoredPage, title: string): StoredPage {
  const page: StoredPage = { id: server.store.newId(), parent: like.parent, values: { title: { type: 'title', title: rich(title) } }, children: [], madeBy: PERSON, madeAt: server.store.newTime(), editedBy: PERSON, inTrash: false };
  server.store.pages.set(page.id, page);
  return page;
}

/** With all cells, ours too, and all blocks, as Notion does it. */
export function duplicate(server: NotionServer, row: string): StoredPage {
  const original = pageOf(server, row);
  const copy = addRow(server, original, '');
  copy.values = structuredClone(original.values);
  copy.children = original.children.map((id) => copyBlock(server, id, copy.id));
  return copy;
}

function copyBlock(server: NotionServer, id: string, parent: string): string {
  const block = server.store.blocks.get(id);
  if (block === undefined) throw new Error('no such block');
  const copy = { ...structuredClone(block), id: server.store.newId(), parent, madeBy: PERSON, editedBy: PERSON };
  server.store.blocks.set(copy.id, copy);
  copy.children = block.children.map((child) => copyBlock(server, child, copy.id));
  return copy.id;
}

/** Puts every database of the start page into a column, as people lay pages out. */
export function layOut(server: NotionServer): void {
  const start = [...server.store.pages.values()].find(({ parent }) => parent === server.page);
  if (start === undefined) throw new Error('no start page');
  const databases = start.children.filter((id) => server.store.blocks.get(id)?.type === 'child_database');
  const make = (type: string, parent: string, children: string[]): string => {
    const id = server.store.newId();
    server.store.blocks.set(id, { id, type, content: {}, parent, children, madeBy: PERSON, editedBy: PERSON });
    return id;
  };
  const list = make('column_list', start.id, []);
  const column = make('column', list, databases);
  server.store.blocks.get(list)?.children.push(column);
  start.children = [...start.children.filter((id) => !databases.includes(id)), list];
}

