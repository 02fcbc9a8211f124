/** The emitted schemas in Ajv, and the two ways to read a definition file: as the language does, and as an editor does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import type { FileKind } from '#schemas/definition.ts';
import { FILE_KINDS, schemaFileName } from '#schemas/editor/editor-schema.ts';
import { splitFrontMatter } from '#src/source/front-matter.ts';

export const SCHEMA_FOLDER = join(import.meta.dirname, '..', '..', 'schemas', 'json');
export const schemaText = (kind: FileKind): string => readFileSync(join(SCHEMA_FOLDER, schemaFileName(kind)), 'utf8');

/** Strict, but for what is wanted here: types in lists, and the message of editors. */
export function newAjv(): Ajv {
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false });
  ajv.addKeyword({ keyword: 'patternErrorMessage', schemaType: 'string' });
  return ajv;
}

const ajv = newAjv();
const validators: ReadonlyMap<FileKind, ValidateFunction> = new Map(FILE_KINDS.map((kind) => [kind, ajv.compile(JSON.parse(schemaText(kind)))]));

/** What the emitted schema has against the data: empty where nothing. */
export function editorErrors(kind: FileKind, data: unknown): string[] {
  const validate = validators.get(kind);
  if (validate === undefined) throw new Error(`no schema for ${kind}`);
  return validate(data) ? [] : (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}

/** YAML 1.2 with its core schema, as the YAML language server reads it: numbers, true, false and null. */
export function readAsEditor(path: string, text: string): unknown {
  const yaml = /\.mdx?$/.test(path) ? splitFrontMatter(text).yaml : text;
  return parse(yaml, { schema: 'core', uniqueKeys: false, logLevel: 'silent' }) ?? {};
}
