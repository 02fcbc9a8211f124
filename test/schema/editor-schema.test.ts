import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { classify } from '#schemas/definition.ts';
import { editorSchema, editorSchemaText, FILE_KINDS, schemaFileName } from '#schemas/editor/editor-schema.ts';
import type { JsonSchema } from '#schemas/editor/json-schema.ts';
import { withExtensions, withSchemas } from '#scripts/editor/editor-settings.ts';
import { schemaGlobs } from '#scripts/editor/schema-globs.ts';
import { DEFAULT_RUNBOOK, RUNBOOKS } from '../setup/runbooks.ts';
import { newAjv, SCHEMA_FOLDER, schemaText } from './editor-validator.ts';

const ROOT = join(DEFAULT_RUNBOOK, '..');
const inRoot = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Field {
  readonly path: string;
  readonly schema: JsonSchema;
}

/** Every field of a schema: properties at any depth. */
function* fieldsOf(schema: JsonSchema, path: string): Generator<Field> {
  const { properties = {}, definitions = {}, additionalProperties, items, anyOf = [] } = schema;
  for (const [name, field] of Object.entries(properties)) {
    yield { path: `${path}.${name}`, schema: field };
    yield* fieldsOf(field, `${path}.${name}`);
  }
  for (const [name, inner] of Object.entries(definitions)) yield* fieldsOf(inner, `${path}#${name}`);
  for (const inner of [...anyOf, ...(items === undefined ? [] : [items]), ...(additionalProperties ? [additionalProperties] : [])]) yield* fieldsOf(inner, `${path}.*`);
}

describe.each(FILE_KINDS)('the schema of a file of the kind %s', (kind) => {
  const fields = [...fieldsOf(editorSchema(kind), kind)];

  test('is emitted as it is generated', () => {
    expect(schemaText(kind)).toBe(editorSchemaText(kind));
  });

  test('describes itself and every field', () => {
    const { title, description } = editorSchema(kind);
    expect([title, description]).not.toContain(undefined);
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter(({ schema }) => (schema.description ?? '') === '').map(({ path }) => path)).toEqual([]);
  });

  test('has no mark of Zod or of the language left in it', () => {
    expect(schemaText(kind)).not.toMatch(/"(?:leaf|input|readOnly)": |__schema/);
  });

  test('gives only examples that it accepts', () => {
    const ajv = newAjv();
    const { definitions = {} } = editorSchema(kind);
    for (const { path, schema } of fields) {
      for (const example of schema.examples ?? []) expect(ajv.validate({ ...schema, definitions }, example), `${path}: ${String(example)}`).toBe(true);
    }
  });
});

test('no other file lies beside the emitted ones', () => {
  expect(readdirSync(SCHEMA_FOLDER).toSorted()).toEqual(FILE_KINDS.map(schemaFileName).toSorted());
});

describe('VS Code', () => {
  test('has the settings and recommendations that the command would write', () => {
    expect(withSchemas(inRoot('.vscode/settings.json'), './schemas/json', schemaGlobs(basename(DEFAULT_RUNBOOK)))).toBe(inRoot('.vscode/settings.json'));
    expect(withExtensions(inRoot('.vscode/extensions.json'))).toBe(inRoot('.vscode/extensions.json'));
  });

  test('keeps what a team has set, and replaces what an older place of the schemas left', () => {
    const globs = schemaGlobs('runbook');
    const before = withSchemas('{"editor.tabSize": 2, "yaml.schemas": {"https://example.com/ci.json": "ci.yaml"}}', './old', globs);
    const after = JSON.parse(withSchemas(before, './new', globs) ?? '');
    expect(after['editor.tabSize']).toBe(2);
    expect(after['yaml.schemas']).toMatchObject({ 'https://example.com/ci.json': 'ci.yaml', './new/drill.schema.json': '**/runbook/drills/[a-z0-9]*.{yaml,yml}' });
    expect(Object.keys(after['yaml.schemas']).filter((path) => path.startsWith('./old/'))).toEqual([]);
  });

  test('is not touched where its settings hold comments', () => {
    expect(withSchemas('{ // mine\n}', './schemas', schemaGlobs('runbook'))).toBeUndefined();
    expect(withExtensions('[]')).toBeUndefined();
  });

  test.each(RUNBOOKS)('%s: each YAML file has the one schema of its kind', (_, dir) => {
    const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) => /\.ya?ml$/.test(path));
    const globs = [...schemaGlobs('runbook')].flatMap(([kind, patterns]) => patterns.map((pattern) => [kind, globToPattern(pattern)] as const));
    for (const path of files) {
      const classified = classify(path);
      const kinds = globs.filter(([, pattern]) => pattern.test(`/somewhere/runbook/${path}`)).map(([kind]) => kind);
      expect(kinds, path).toEqual(classified.ok ? [classified.definition.kind] : []);
    }
  });
});

/** The few signs of globs that are used: stars, `{a,b}` and classes. */
function globToPattern(glob: string): RegExp {
  const source = glob
    .replaceAll('.', String.raw`\.`)
    .replace(/^\*\*\//, '(?:.*/)?')
    .replaceAll(/(?<!\.)\*/g, '[^/]*')
    .replaceAll(/(?<!\\)\{([^}]*)\}/g, (_, words: string) => `(?:${words.replaceAll(',', '|')})`);
  return new RegExp(`^${source}$`);
}
