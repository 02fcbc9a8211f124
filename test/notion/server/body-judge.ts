/** Judges bodies of requests by a JSON Schema that is generated from the types of Notion's own client. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Ajv, type AnySchema, type ValidateFunction } from 'ajv';

const JUDGED = ['CreatePageParameters', 'UpdatePageParameters', 'CreateDatabaseParameters', 'UpdateDataSourceParameters', 'QueryDataSourceParameters', 'AppendBlockChildrenParameters', 'UpdateBlockParameters'] as const;
export type JudgedType = (typeof JUDGED)[number];

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', '..', 'node_modules', '@notionhq', 'client', 'package.json'), 'utf8'));

/** One for all test files of a run, whose temporary folder is its own: it takes seconds to make. */
const CACHE = join(tmpdir(), `notion-${String(version)}.json`);

function schemas(): Readonly<Record<string, AnySchema>> {
  if (!existsSync(CACHE)) execFileSync(process.execPath, [join(import.meta.dirname, 'make-schema.ts'), CACHE, ...JUDGED]);
  return JSON.parse(readFileSync(CACHE, 'utf8'));
}

/** Compiling takes longer than judging: only what is used, and without optimizing. */
const judges = new Map<JudgedType, ValidateFunction>();
let ajv: Ajv | undefined;

function judgeOf(type: JudgedType): ValidateFunction {
  ajv ??= new Ajv({ strict: false, inlineRefs: false, code: { optimize: false } }).addSchema({ $id: 'notion', definitions: schemas() });
  const judge = judges.get(type) ?? ajv.compile({ $ref: `notion#/definitions/${type}` });
  judges.set(type, judge);
  return judge;
}

const passed = new Set<string>();

/** What is wrong with a body by the client's types; '' where nothing is. `path` is what stands in the address. */
export function judgeBody(type: JudgedType, body: object, path: Readonly<Record<string, string>>): string {
  const whole = { ...body, ...path };
  const key = `${type} ${JSON.stringify(body)}`;
  if (passed.has(key)) return '';
  const judge = judgeOf(type);
  if (judge(whole)) {
    passed.add(key);
    return '';
  }
  return (judge.errors ?? []).slice(0, 3).map(({ instancePath, message = '' }) => `${instancePath} ${message}`).join('; ');
}
