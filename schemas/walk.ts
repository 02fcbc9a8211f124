/** Goes through data beside its schema and yields every value that means something beyond its shape. */
import { z } from 'zod';
import type { Leaf } from './leaf.ts';

export type Path = readonly (string | number)[];

export interface LeafValue {
  readonly leaf: Leaf;
  readonly path: Path;
  /** The text; for a `varies` map, the keys are the path's children. */
  readonly value: unknown;
}

/** Every leaf of `data`, as `schema` reads it. Data that does not fit the shape is passed over. */
export function* walkLeaves(schema: z.core.$ZodType, data: unknown, path: Path = []): Generator<LeafValue> {
  const leaf = z.globalRegistry.get(schema)?.leaf;
  if (leaf !== undefined) yield { leaf, path, value: data };
  if (schema instanceof z.ZodObject) yield* walkObject(schema, data, path);
  else if (schema instanceof z.ZodRecord) yield* walkRecord(schema, data, path);
  else if (schema instanceof z.ZodArray) yield* walkArray(schema, data, path);
  else if (schema instanceof z.ZodUnion) {
    const option = optionFor(schema.options, data);
    if (option !== undefined) yield* walkLeaves(option, data, path);
  } else {
    const inner = unwrap(schema);
    if (inner !== undefined) yield* walkLeaves(inner, data, path);
  }
}

function* walkObject(schema: z.ZodObject, data: unknown, path: Path): Generator<LeafValue> {
  if (!isMap(data)) return;
  for (const [key, value] of Object.entries(data)) {
    const field = Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
    if (field !== undefined) yield* walkLeaves(field, value, [...path, key]);
  }
}

function* walkRecord(schema: z.ZodRecord, data: unknown, path: Path): Generator<LeafValue> {
  if (!isMap(data)) return;
  for (const [key, value] of Object.entries(data)) {
    const leaf = z.globalRegistry.get(schema.keyType)?.leaf;
    if (leaf?.kind === 'reference') yield { leaf, path: [...path, key], value: key };
    yield* walkLeaves(schema.valueType, value, [...path, key]);
  }
}

function* walkArray(schema: z.ZodArray, data: unknown, path: Path): Generator<LeafValue> {
  if (!Array.isArray(data)) return;
  for (const [index, item] of data.entries()) yield* walkLeaves(schema.element, item, [...path, index]);
}

/** The keys that may stand at a path of data, where that is a map of fixed keys. */
export function keysAt(schema: z.core.$ZodType, data: unknown, path: Path): readonly string[] {
  const [head, ...rest] = path;
  if (schema instanceof z.ZodUnion) {
    const option = optionFor(schema.options, data);
    return option === undefined ? [] : keysAt(option, data, path);
  }
  const inner = unwrap(schema);
  if (inner !== undefined) return keysAt(inner, data, path);
  if (schema instanceof z.ZodObject && head === undefined) return Object.keys(schema.shape);
  if (head === undefined) return [];
  const next = childSchema(schema, head);
  return next === undefined ? [] : keysAt(next, childOf(data, head), rest);
}

function childSchema(schema: z.core.$ZodType, key: string | number): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return schema instanceof z.ZodArray ? schema.element : undefined;
}

function childOf(data: unknown, key: string | number): unknown {
  if (Array.isArray(data)) return data[Number(key)];
  return isMap(data) && Object.hasOwn(data, key) ? data[key] : undefined;
}

/** The schema inside an optional, a default, a transformation. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodPipe) return schema.in;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodReadonly) return schema.unwrap();
  return undefined;
}

/** The branch of a union that data of this shape can only mean. */
function optionFor(options: readonly z.core.$ZodType[], data: unknown): z.core.$ZodType | undefined {
  const fitting = options.filter((option) => accepts(option, data));
  return fitting.find((option) => core(option) instanceof z.ZodLiteral || core(option) instanceof z.ZodEnum) ?? fitting[0];
}

function accepts(option: z.core.$ZodType, data: unknown): boolean {
  const inner = core(option);
  if (inner instanceof z.ZodUnion) return inner.options.some((each) => accepts(each, data));
  if (inner instanceof z.ZodLiteral || inner instanceof z.ZodEnum) return inner.safeParse(data).success;
  if (inner instanceof z.ZodArray) return Array.isArray(data);
  if (inner instanceof z.ZodObject || inner instanceof z.ZodRecord) return isMap(data);
  return typeof data === 'string';
}

function core(schema: z.core.$ZodType): z.core.$ZodType {
  const inner = unwrap(schema);
  return inner === undefined ? schema : core(inner);
}

const isMap = (data: unknown): data is Readonly<Record<string, unknown>> => typeof data === 'object' && data !== null && !Array.isArray(data);
