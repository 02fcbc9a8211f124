/** The fields of a kind of file, from its schema: the guide cannot fall behind it. */
import { z } from 'zod';
import { FILE_SCHEMAS, type FileKind } from '#schemas/definition.ts';

export interface FieldRow {
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
}

/** In the order of the schema, required ones first; below a field that holds others, those: `controls.<id>.command`. */
export function fieldRows(kind: FileKind): readonly FieldRow[] {
  return rowsOf(FILE_SCHEMAS[kind], '');
}

function rowsOf({ shape }: z.ZodObject, place: string): readonly FieldRow[] {
  const rows = Object.entries(shape).map(([name, field]) => {
    const row: FieldRow = { name: place + name, required: !z.safeParse(field, undefined).success, description: descriptionOf(field) };
    return [row, ...heldBy(field, place + name).flatMap((inner) => rowsOf(inner.schema, `${inner.place}.`))];
  });
  return [...rows.filter(([row]) => row?.required === true), ...rows.filter(([row]) => row?.required !== true)].flat();
}

interface Held {
  readonly schema: z.ZodObject;
  /** `roles.<id>`, `escalation[]`. */
  readonly place: string;
}

/** With a table of their own, as steps have. */
const TOLD: readonly z.core.$ZodType[] = Object.values(FILE_SCHEMAS);

/** The objects that a field may hold. One that says a value by level, with `else`, is told of once for all. */
function heldBy(schema: z.core.$ZodType, place: string): readonly Held[] {
  if (TOLD.includes(schema)) return [];
  if (schema instanceof z.ZodObject) return 'else' in schema.shape ? [] : [{ schema, place }];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodNullable) return heldBy(schema.def.innerType, place);
  if (schema instanceof z.ZodPipe) return [...heldBy(schema.def.in, place), ...heldBy(schema.def.out, place)].slice(0, 1);
  if (schema instanceof z.ZodArray) return heldBy(schema.def.element, `${place}[]`);
  if (schema instanceof z.ZodRecord) return heldBy(schema.def.valueType, `${place}.<id>`);
  if (schema instanceof z.ZodUnion) return schema.def.options.flatMap((option) => heldBy(option, place)).slice(0, 1);
  return [];
}

/** A description stands on the field, or inside its optional, default or transformation. */
function descriptionOf(schema: z.core.$ZodType): string {
  const own = z.globalRegistry.get(schema)?.description;
  if (own !== undefined) return own;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return descriptionOf(schema.def.innerType);
  return schema instanceof z.ZodPipe ? descriptionOf(schema.def.in) : '';
}

/** The same as Markdown, for the page's plain form. */
export const fieldTable = (kind: FileKind): string =>
  ['| Field | Says |', '| --- | --- |', ...fieldRows(kind).map(({ name, required, description }) => `| \`${name}\`${required ? ' (required)' : ''} | ${description.replaceAll('|', String.raw`\|`)} |`)].join('\n');
