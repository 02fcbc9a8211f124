/** Every code that the compiler can give has a runbook that gets it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '#src/model/rules/index.ts';
import { RELATION_CASES } from './relation-cases.ts';
import { findings, SMALL, type Files } from './small-runbook.ts';
import { TEXT_CASES } from './text-cases.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** What is left to do is no fault: `todo` lists it, and its own tests have its cases. */
const OF_TODO = 'find-todos.ts';

/** Where a code is given: `code: 'x'`, `code = … 'x' : …`, and the table of what Zod's codes mean. */
const GIVEN = /\bcode: '[^']+'|\bconst (?:code|CODES)\b.*/g;

function codesIn(folder: string): string[] {
  const paths = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts') && !path.endsWith(OF_TODO));
  const given = paths.flatMap((path) => readFileSync(join(ROOT, folder, path), 'utf8').match(GIVEN) ?? []);
  return given.flatMap((line) => [...line.matchAll(/'([a-z0-9-]+)'/g)].flatMap(([, code = '']) => code));
}

const without = (...gone: readonly string[]): Files => Object.fromEntries(Object.entries(SMALL).filter(([path]) => !gone.includes(path)));

/** What the broken fixture cannot hold, or a fixture should not. */
const OTHERS: Readonly<Record<string, Files>> = {
  'missing-file': without('organization.yaml'),
  'yaml-syntax': { ...SMALL, 'obligations/deep.yaml': `name: ${'['.repeat(3000)}` },
};

describe.each(Object.entries(OTHERS))('%s', (code, files) => {
  test('is the one error', () => {
    expect(findings(files).filter(({ severity }) => severity === 'error').map((each) => each.code)).toEqual([code]);
  });
});

test('every code has a bad case', () => {
  const planted = readFileSync(join(ROOT, 'test', 'fixtures', 'broken', 'expected.txt'), 'utf8').trimEnd().split('\n').flatMap((line) => line.split(' ').at(-1) ?? []);
  const cases = new Set([...planted, ...[...RELATION_CASES, ...TEXT_CASES].map(({ code }) => code), ...Object.keys(OTHERS)]);
  const codes = new Set([...Object.keys(RULES), ...codesIn('src/source'), ...codesIn('src/compiler')]);
  expect(codes.size).toBeGreaterThan(90);
  expect([...codes].filter((code) => !cases.has(code)).toSorted()).toEqual([]);
  expect([...cases].filter((code) => !codes.has(code)).toSorted()).toEqual([]);
});
