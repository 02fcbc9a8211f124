import { z } from 'zod';
import { FILE_SCHEMAS, type FileKind } from '#schemas/definition.ts';
import { acceptTyped, withForms } from './accept-typed.ts';
import { withExamples } from './examples.ts';
import { mapInner, type JsonSchema } from './json-schema.ts';

const TITLES: Readonly<Record<FileKind, string>> = {
  runbook: 'Breakglass: runbook.yaml',
  organization: 'Breakglass: organization.yaml',
  severity: 'Breakglass: severity level',
  agent: 'Breakglass: agent',
  'agent-defaults': 'Breakglass: defaults of agents',
  procedure: 'Breakglass: procedure',
  step: 'Breakglass: step of a procedure',
  template: 'Breakglass: template',
  obligation: 'Breakglass: obligation',
  drill: 'Breakglass: drill',
  page: 'Breakglass: page',
};

export const FILE_KINDS = Object.keys(TITLES) as readonly FileKind[];

/** The name of the file that an editor reads. */
export const schemaFileName = (kind: FileKind): string => `${kind}.schema.json`;

/** The JSON Schema of one kind of file, for editors. Draft 7: the newest that the YAML language server supports in full. */
export function editorSchema(kind: FileKind): JsonSchema {
  const written = z.toJSONSchema(FILE_SCHEMAS[kind], { io: 'input', target: 'draft-7' });
  const { $schema = '', ...schema } = withExamples(kind, withForms(acceptTyped(named(written))));
  return { $schema, $id: schemaFileName(kind), title: TITLES[kind], ...schema };
}

/** The text of the file, with a line break at its end. */
export const editorSchemaText = (kind: FileKind): string => `${JSON.stringify(inOrder(editorSchema(kind)), null, 2)}\n`;

const FIRST: readonly string[] = ['$schema', '$id', 'title', 'description', '$ref', 'type', 'required', 'enum', 'pattern', 'patternErrorMessage', 'minLength', 'minimum', 'maximum', 'default', 'examples'];

/** What a reader looks for first stands first, the same in each schema. */
function inOrder(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(mapInner(schema, inOrder)).toSorted(([a], [b]) => place(a) - place(b)));
}

const place = (key: string): number => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length);

/** As plain JSON. Zod numbers what refers to itself; the one thing here that does is a step. */
const named = (schema: object): JsonSchema => JSON.parse(JSON.stringify(schema).replaceAll('__schema0', 'step'));
