/** The fields of a kind of file, from its schema: the guide cannot fall behind it. */
import { z } from 'zod';
import { FILE_SCHEMAS, type FileKind } from '#schemas/definition.ts';

export interface FieldRow {
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
}

/** In the order of the schema, required ones first. */
export function fieldRows(kind: FileKind): readonly FieldRow[] {
  const schema = FILE_SCHEMAS[kind];
  const rows = Object.entries(schema.shape).map(([name, field]): FieldRow => ({ name, required: !z.safeParse(field, undefined).success, description: descriptionOf(field) }));
  return [...rows.filter(({ required }) => required), ...rows.filter(({ required }) => !required)];
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
