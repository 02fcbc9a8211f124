/** Columns and cells. */
import { isObject } from './limits.ts';
import { answeredText } from './rich-text.ts';
import { invalid, notFound } from './refusal.ts';
import type { Json, Store, StoredPage, StoredProperty, StoredSource } from './store.ts';

const TYPES = ['title', 'rich_text', 'number', 'select', 'multi_select', 'status', 'date', 'people', 'files', 'checkbox', 'url', 'email', 'phone_number', 'formula', 'relation', 'rollup', 'created_time', 'last_edited_time'];

export const typeOf = (config: Json): string => {
  const found = TYPES.find((type) => Object.hasOwn(config, type));
  if (found === undefined) throw invalid('a property needs a type');
  return found;
};

/** Adds a column, and its other side where it is a relation. */
export function addProperty(source: StoredSource, name: string, config: Json, store: Store): StoredProperty {
  if (name === '' || source.properties.some((property) => property.name === name)) throw invalid(`properties: the name ${name} is taken or empty`);
  const type = typeOf(config);
  const property: StoredProperty = { id: type === 'title' ? 'title' : propertyId(store), name, type, config: configOf(type, config[type], store), description: typeof config['description'] === 'string' ? config['description'] : null };
  source.properties.push(property);
  if (type === 'relation') addOtherSide(source, property, config, store);
  return property;
}

/** Short and odd, as Notion's are. */
const propertyId = (store: Store): string => `${store.newId().slice(-4)}%3A`;

export function configOf(type: string, given: unknown, store: Store): Json {
  const config = isObject(given) ? given : {};
  if (type === 'select' || type === 'multi_select' || type === 'status') {
    const options = Array.isArray(config['options']) ? config['options'] : [];
    const made = options.map((option: Json) => ({ id: option['id'] ?? store.newId().slice(-8), name: option['name'], color: option['color'] ?? 'default', description: null }));
    if (new Set(made.map(({ name }) => name)).size !== made.length) throw invalid(`${type}: two options of one name`);
    return { options: made, ...(type === 'status' ? { groups: [] } : {}) };
  }
  return config;
}

function addOtherSide(source: StoredSource, property: StoredProperty, config: Json, store: Store): void {
  const relation = isObject(config['relation']) ? config['relation'] : {};
  const target = store.sources.get(String(relation['data_source_id']));
  if (target === undefined) throw notFound(`data source with ID ${String(relation['data_source_id'])}`);
  const dual = isObject(relation['dual_property']) ? relation['dual_property'] : {};
  const wanted = typeof dual['synced_property_name'] === 'string' ? dual['synced_property_name'] : `Related to ${source.title}`;
  const name = target.properties.some((each) => each.name === wanted) ? `${wanted} 1` : wanted;
  const other: StoredProperty = { id: propertyId(store), name, type: 'relation', config: relationTo(source, property), description: null };
  target.properties.push(other);
  property.config = relationTo(target, other);
}

const relationTo = (target: StoredSource, other: Pick<StoredProperty, 'id' | 'name'>): Json => ({ data_source_id: target.id, database_id: target.database, type: 'dual_property', dual_property: { synced_property_id: other.id, synced_property_name: other.name } });

export const findProperty = ({ properties }: StoredSource, nameOrId: string): StoredProperty => {
  const found = properties.find(({ id, name }) => id === nameOrId || name === nameOrId);
  if (found === undefined) throw invalid(`${nameOrId} is not a property that exists.`);
  return found;
};

/** Writes a cell, and the other side of a relation. */
export function writeCell(page: StoredPage, property: StoredProperty, given: unknown, store: Store): void {
  if (!isObject(given) || !Object.hasOwn(given, property.type)) throw invalid(`${property.name} is expected to be ${property.type}.`);
  const before = page.values[property.id];
  page.values[property.id] = { type: property.type, [property.type]: storedValue(property, given[property.type], store) };
  if (property.type === 'relation') syncRelation(page, property, idsIn(before), store);
}

function storedValue(property: StoredProperty, value: unknown, store: Store): unknown {
  if (property.type === 'title' || property.type === 'rich_text') return answeredText(value);
  if (property.type === 'select' || property.type === 'status') return value === null ? null : optionOf(property, value, store);
  if (property.type === 'multi_select') return Array.isArray(value) ? value.map((each) => optionOf(property, each, store)) : [];
  if (property.type === 'date') return isObject(value) ? { start: value['start'], end: value['end'] ?? null, time_zone: null } : null;
  if (property.type === 'people') return Array.isArray(value) ? value.map((each) => userOf(each, store)) : [];
  if (property.type === 'relation') return Array.isArray(value) ? value.map((each) => relatedPage(property, each, store)) : [];
  return value;
}

/** An unknown choice is added, except to a status. */
function optionOf(property: StoredProperty, given: unknown, store: Store): unknown {
  const options = Array.isArray(property.config['options']) ? property.config['options'] : [];
  const name = isObject(given) ? given['name'] : undefined;
  const found = options.find((option: Json) => option['name'] === name);
  if (found !== undefined) return found;
  if (property.type === 'status') throw invalid(`Status option "${String(name)}" does not exist`);
  const made = { id: store.newId().slice(-8), name, color: 'default', description: null };
  property.config = { ...property.config, options: [...options, made] };
  return made;
}

function userOf(given: unknown, store: Store): Json {
  const id = isObject(given) ? String(given['id']) : '';
  if (!store.users.some((user) => user.id === id)) throw notFound(`user with ID ${id}`);
  return { object: 'user', id };
}

function relatedPage(property: StoredProperty, given: unknown, store: Store): Json {
  const page = store.pages.get(isObject(given) ? String(given['id']) : '');
  if (page === undefined || page.parent !== property.config['data_source_id']) throw notFound(`page with ID ${isObject(given) ? String(given['id']) : ''}`);
  return { id: page.id };
}

const idsIn = (value: unknown): string[] => {
  const related = isObject(value) ? value['relation'] : undefined;
  return Array.isArray(related) ? related.map((each: Json) => String(each['id'])) : [];
};

function syncRelation(page: StoredPage, property: StoredProperty, before: readonly string[], store: Store): void {
  const dual = isObject(property.config['dual_property']) ? property.config['dual_property'] : {};
  const other = String(dual['synced_property_id'] ?? '');
  const after = idsIn(page.values[property.id]);
  for (const id of new Set([...before, ...after])) {
    const target = store.pages.get(id);
    if (target === undefined || other === '') continue;
    const rest = idsIn(target.values[other]).filter((each) => each !== page.id);
    const ids = after.includes(id) ? [...rest, page.id] : rest;
    target.values[other] = { type: 'relation', relation: ids.map((each) => ({ id: each })) };
  }
}
