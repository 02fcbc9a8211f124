/** Things in the form in which Notion answers. */
import { isObject } from './limits.ts';
import { plainText } from './rich-text.ts';
import type { Json, Store, StoredBlock, StoredPage, StoredProperty, StoredSource, StoredUser } from './store.ts';

const TIME = '2026-01-01T00:00:00.000Z';

export function pageAnswer(page: StoredPage, store: Store): Json {
  const source = store.sources.get(page.parent);
  const properties = source === undefined ? [{ id: 'title', name: 'title', type: 'title', config: {}, description: null }] : source.properties;
  return {
    object: 'page',
    id: page.id,
    created_time: page.madeAt,
    last_edited_time: TIME,
    in_trash: page.inTrash,
    is_locked: false,
    url: `https://www.notion.so/${page.id.replaceAll('-', '')}`,
    public_url: null,
    parent: source === undefined ? { type: 'page_id', page_id: page.parent } : { type: 'data_source_id', data_source_id: source.id, database_id: source.database },
    properties: Object.fromEntries(properties.map((property) => [property.name, { id: property.id, ...cellAnswer(property, page) }])),
    icon: null,
    cover: null,
    created_by: { object: 'user', id: page.madeBy },
    last_edited_by: { object: 'user', id: page.editedBy },
  };
}

const EMPTY: Readonly<Record<string, unknown>> = { title: [], rich_text: [], number: null, select: null, multi_select: [], status: null, date: null, people: [], files: [], checkbox: false, url: null, email: null, phone_number: null, relation: [] };

/** Of relations and people, a page tells 25. */
function cellAnswer({ id, type }: StoredProperty, page: StoredPage): Json {
  const value = page.values[id]?.[type] ?? EMPTY[type] ?? null;
  return { type, [type]: Array.isArray(value) && (type === 'relation' || type === 'people') ? value.slice(0, 25) : value };
}

export const sourceAnswer = (source: StoredSource): Json => ({
  object: 'data_source',
  id: source.id,
  title: [{ type: 'text', text: { content: source.title, link: null }, plain_text: source.title, href: null, annotations: {} }],
  description: [],
  parent: { type: 'database_id', database_id: source.database },
  database_parent: { type: 'page_id', page_id: '' },
  is_inline: false,
  in_trash: false,
  created_time: TIME,
  last_edited_time: TIME,
  created_by: { object: 'user', id: source.madeBy },
  last_edited_by: { object: 'user', id: source.madeBy },
  properties: Object.fromEntries(source.properties.map(({ id, name, type, config, description }) => [name, { id, name, type, description, [type]: config }])),
  icon: null,
  cover: null,
  url: '',
  public_url: null,
});

export const databaseAnswer = (source: StoredSource, parent: string): Json => ({
  object: 'database',
  id: source.database,
  title: [],
  description: [],
  parent: { type: 'page_id', page_id: parent },
  is_inline: false,
  in_trash: false,
  is_locked: false,
  created_time: TIME,
  last_edited_time: TIME,
  data_sources: [{ id: source.id, name: source.title }],
  icon: null,
  cover: null,
  url: '',
  public_url: null,
});

export function blockAnswer(block: StoredBlock, store: Store): Json {
  const title = block.type === 'child_page' ? { title: plainText(store.pages.get(block.id)?.values['title']?.['title']) } : block.type === 'child_database' ? { title: store.sourceOfDatabase(block.id)?.title ?? '' } : block.content;
  return {
    object: 'block',
    id: block.id,
    parent: { type: 'block_id', block_id: block.parent },
    created_time: TIME,
    last_edited_time: TIME,
    created_by: { object: 'user', id: block.madeBy },
    last_edited_by: { object: 'user', id: block.editedBy },
    has_children: block.type === 'child_page' || block.children.length > 0,
    in_trash: false,
    type: block.type,
    [block.type]: title,
  };
}

export const userAnswer = ({ id, name, email }: StoredUser, tellsEmail: boolean): Json => ({ object: 'user', id, name, avatar_url: null, type: 'person', person: tellsEmail && email !== undefined ? { email } : {} });

/** One page of a list, at most 100 long. */
export function listAnswer(items: readonly Json[], query: Json, type: string): Json {
  const size = Math.min(100, Number(query['page_size'] ?? 100));
  const start = query['start_cursor'] === undefined ? 0 : Number(query['start_cursor']);
  const end = start + size;
  const hasMore = end < items.length;
  return { object: 'list', type, [type]: {}, results: items.slice(start, end), has_more: hasMore, next_cursor: hasMore ? String(end) : null };
}

export const bodyOf = (value: unknown): Json => (isObject(value) ? value : {});
