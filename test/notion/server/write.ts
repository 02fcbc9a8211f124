/** What requests change. */
import { bodyOf } from './answers.ts';
import { cellsOf, childrenOf, isObject } from './limits.ts';
import { addProperty, configOf, findProperty, typeOf, writeCell } from './properties.ts';
import { invalid, notFound } from './refusal.ts';
import { answeredText, plainText } from './rich-text.ts';
import type { Json, Store, StoredBlock, StoredPage, StoredSource } from './store.ts';

const NO_CHILDREN: ReadonlySet<string> = new Set(['code', 'divider', 'table_row']);

/** Adds blocks below a page or block; returns those of the first level. */
export function addBlocks(parent: string, blocks: readonly unknown[], at: number | undefined, by: string, store: Store): StoredBlock[] {
  const holder = store.holder(parent);
  if (holder === undefined) throw notFound(`block with ID ${parent}`);
  if ('type' in holder && NO_CHILDREN.has(holder.type)) throw invalid(`a block of type ${holder.type} holds no others`);
  const made = blocks.map((block) => makeBlock(block, parent, by, store));
  holder.children.splice(at ?? holder.children.length, 0, ...made.map(({ id }) => id));
  return made;
}

function makeBlock(given: unknown, parent: string, by: string, store: Store): StoredBlock {
  if (!isObject(given) || typeof given['type'] !== 'string') throw invalid('a block needs a type');
  const holder = store.holder(parent);
  const inTable = holder !== undefined && 'type' in holder && holder.type === 'table';
  if (inTable !== (given['type'] === 'table_row')) throw invalid('rows stand in tables, and nothing else does');
  if (inTable && cellsOf(given).length !== holder.content['table_width']) throw invalid('Number of cells in table row must match the table width of the parent table');
  const block: StoredBlock = { id: store.newId(), type: given['type'], content: contentOf(bodyOf(given[given['type']])), parent, children: [], madeBy: by, editedBy: by };
  store.blocks.set(block.id, block);
  const children = childrenOf(given);
  if (children.length > 0) addBlocks(block.id, children, undefined, by, store);
  return block;
}

function contentOf(given: Json): Json {
  const content = Object.fromEntries(Object.entries(given).filter(([key]) => key !== 'children'));
  const rich = Object.hasOwn(content, 'rich_text') ? { rich_text: answeredText(content['rich_text']), color: 'default' } : {};
  const cells = Array.isArray(content['cells']) ? { cells: content['cells'].map(answeredText) } : {};
  return { ...content, ...rich, ...(content['color'] === undefined ? {} : { color: content['color'] }), ...cells };
}

export function updateBlock(block: StoredBlock, given: Json, by: string): void {
  const type = Object.keys(given).find((key) => key === block.type);
  if (type === undefined) throw invalid(`the type of the block is ${block.type}`);
  block.content = { ...block.content, ...contentOf(bodyOf(given[type])) };
  block.editedBy = by;
}

export function createPage(body: Json, by: string, store: Store): StoredPage {
  const given = bodyOf(body['parent']);
  const parent = String(given['data_source_id'] ?? given['page_id']);
  const source = store.sources.get(parent);
  if (source === undefined && !store.pages.has(parent)) throw notFound(`page with ID ${parent}`);
  const page: StoredPage = { id: store.newId(), parent, values: {}, children: [], madeBy: by, madeAt: store.newTime(), editedBy: by, inTrash: false };
  writeCells(page, body, source, store);
  store.pages.set(page.id, page);
  addBlocks(page.id, Array.isArray(body['children']) ? body['children'] : [], undefined, by, store);
  if (source === undefined) addChild(page.id, 'child_page', parent, by, store);
  return page;
}

export function writeCells(page: StoredPage, body: Json, source: StoredSource | undefined, store: Store): void {
  for (const [key, value] of Object.entries(bodyOf(body['properties']))) {
    const title = { id: 'title', name: 'title', type: 'title', config: {}, description: null };
    writeCell(page, source === undefined ? title : findProperty(source, key), value, store);
  }
}

export function createDatabase(body: Json, by: string, store: Store): StoredSource {
  const parent = String(bodyOf(body['parent'])['page_id']);
  if (!store.pages.has(parent)) throw notFound(`page with ID ${parent}`);
  const source: StoredSource = { id: store.newId(), database: store.newId(), title: plainText(body['title']), purpose: plainText(body['description']), properties: [], madeBy: by };
  const properties = Object.entries(bodyOf(bodyOf(body['initial_data_source'])['properties']));
  if (properties.filter(([, config]) => isObject(config) && typeOf(config) === 'title').length !== 1) throw invalid('a database has exactly one title');
  store.sources.set(source.id, source);
  for (const [name, config] of properties) addProperty(source, name, bodyOf(config), store);
  addChild(source.database, 'child_database', parent, by, store);
  return source;
}

function addChild(id: string, type: string, parent: string, by: string, store: Store): void {
  store.blocks.set(id, { id, type, content: {}, parent, children: [], madeBy: by, editedBy: by });
  store.pages.get(parent)?.children.push(id);
}

/** What is left out of the options is removed: https://developers.notion.com/reference/update-data-source-properties. */
export function updateSource(source: StoredSource, body: Json, store: Store): void {
  for (const [key, config] of Object.entries(bodyOf(body['properties']))) {
    const found = source.properties.find(({ id, name }) => id === key || name === key);
    if (config === null) source.properties = source.properties.filter((each) => each !== found);
    else if (found === undefined) addProperty(source, key, bodyOf(config), store);
    else change(found, bodyOf(config), store);
  }
}

function change(property: StoredSource['properties'][number], config: Json, store: Store): void {
  if (typeof config['name'] === 'string') property.name = config['name'];
  if (!Object.keys(config).some((key) => key !== 'name' && key !== 'type' && key !== 'description')) return;
  const type = typeOf(config);
  if (type === property.type) checkColors(property.config, bodyOf(config[type]));
  property.type = type;
  property.config = configOf(type, config[type], store);
}

/** The color of an option that is there cannot be changed. */
function checkColors(before: Json, after: Json): void {
  const options = Array.isArray(before['options']) ? before['options'] : [];
  for (const option of Array.isArray(after['options']) ? after['options'] : []) {
    const known = options.find((each: Json) => each['name'] === option['name']);
    if (known !== undefined && option['color'] !== undefined && known['color'] !== option['color']) throw invalid('Cannot update color of select with name');
  }
}
