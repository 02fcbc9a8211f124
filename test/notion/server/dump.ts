/** All that stands in the server, as lines that do not depend on ids or on the order of making. */
import { isObject } from './limits.ts';
import { plainText } from './rich-text.ts';
import type { Json, StoredBlock, StoredPage, StoredProperty } from './store.ts';
import type { NotionServer } from './notion-server.ts';

export function dump({ store, page }: NotionServer): string[] {
  const lines = (id: string, indent: string): string[] =>
    (store.holder(id)?.children ?? []).flatMap((child) => {
      const block = store.blocks.get(child);
      if (block === undefined || store.pages.get(child)?.inTrash === true) return [];
      if (block.type === 'child_page') return [`${indent}page ${titleOf(store.pages.get(child))}`, ...lines(child, `${indent}  `)];
      if (block.type === 'child_database') return [`${indent}database ${store.sourceOfDatabase(child)?.title ?? ''}`];
      return [`${indent}${blockLine(block, named)}`, ...lines(child, `${indent}  `)];
    });
  const titles = new Map([...store.pages.values()].map((each) => [each.id, `${store.sources.get(each.parent)?.title ?? ''}/${titleOf(each)}`]));
  const named = (text: string): string => text.replaceAll(/https:\/\/www\.notion\.so\/([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})/g, (_, ...parts: string[]) => `page:${titles.get(parts.slice(0, 5).join('-')) ?? 'nowhere'}`);
  const sources = [...store.sources.values()].flatMap((source) => [
    `# ${source.title}: ${source.properties.map(({ name, type }) => `${name} ${type}`).toSorted().join(', ')}`,
    ...[...store.pages.values()]
      .filter((each) => each.parent === source.id && !each.inTrash)
      .map((each) => [`## ${titleOf(each)}`, ...source.properties.map((property) => cellLine(property, each, titles, named)).toSorted(), ...lines(each.id, '  ')].join('\n'))
      .toSorted(),
  ]);
  return [...lines(page, ''), ...sources];
}

export const titleOf = (page: StoredPage | undefined): string => Object.values(page?.values ?? {}).flatMap((value) => (value['type'] === 'title' ? [plainText(value['title'])] : [])).join('');

export function blockLine({ type, content }: StoredBlock, named: (text: string) => string = (text) => text): string {
  const cells = Array.isArray(content['cells']) ? content['cells'].map((cell) => textLine(cell, named)).join(' | ') : '';
  return [type, textLine(content['rich_text'], named), cells, content['checked'], content['language']].filter((part) => part !== undefined && part !== '').join(' ');
}

/** The hashes hold ids of pages, which differ from run to run. */
const withoutHashes = (text: string): string => text.replaceAll(/ · [0-9a-f]{12}/g, ' · hash').replaceAll(' · kept', '');

const textLine = (items: unknown, named: (text: string) => string): string => (Array.isArray(items) ? items.map((item: Json) => withoutHashes(`${String(item['plain_text'])}${item['href'] === null ? '' : `(${named(String(item['href']))})`}`)).join('') : '');

function cellLine({ id, name, type }: StoredProperty, page: StoredPage, titles: ReadonlyMap<string, string>, named: (text: string) => string): string {
  const value = page.values[id]?.[type];
  if (type === 'relation') return `${name}: ${(Array.isArray(value) ? value : []).map((each: Json) => titles.get(String(each['id']))).toSorted().join(', ')}`;
  if (type === 'title' || type === 'rich_text') return `${name}: ${textLine(value, named)}`;
  if (isObject(value) && 'name' in value) return `${name}: ${String(value['name'])}`;
  return `${name}: ${Array.isArray(value) ? value.map((each) => (isObject(each) ? (each['name'] ?? each['id']) : each)).join(', ') : value === undefined || value === null || value === false ? '' : JSON.stringify(value)}`;
}
