/** A runbook with a mistake of every kind: each is told once, at its place, in every format. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { compileFolder } from '#scripts/compile-folder.ts';
import type { Diagnostic } from '#src/diagnostics/diagnostic.ts';
import { AS_OF } from './small-runbook.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const BROKEN = 'test/fixtures/broken/runbook';
/** Kinds of mistakes that the fixture must hold at least. */
const ENOUGH = 90;

const short = ({ file, line, column, severity, code }: Omit<Diagnostic, 'message'>): string => `${file}:${line}:${column} ${severity} ${code}`;
const expected = async (): Promise<string[]> => (await readFile(join(ROOT, BROKEN, '..', 'expected.txt'), 'utf8')).trimEnd().split('\n');

interface Ran {
  readonly code: number | string | null | undefined;
  readonly out: string;
  readonly err: string;
}

function validate(format: string): Promise<Ran> {
  const words = [join(ROOT, 'scripts', 'breakglass.ts'), 'validate', '--runbook', BROKEN, '--as-of', AS_OF, '--format', format];
  return new Promise((done) => {
    execFile(process.execPath, words, { cwd: ROOT, maxBuffer: 1e8 }, (error, out, err) => done({ code: error === null ? 0 : error.code, out, err }));
  });
}

test('every planted mistake is found at its place, and nothing else', async () => {
  const { result } = await compileFolder(join(ROOT, BROKEN), { asOf: AS_OF });
  expect(result.ok).toBe(false);
  expect(result.diagnostics.map(short)).toEqual(await expected());
  expect(new Set(result.diagnostics.map(({ code }) => code)).size).toBeGreaterThanOrEqual(ENOUGH);
});

test('pretty: exit 1, every finding with its frame, no stack', async () => {
  const { code, out, err } = await validate('pretty');
  const lines = await expected();
  expect([code, err]).toEqual([1, '']);
  expect(out).not.toMatch(/^\s+at .*(?:\.ts|node:)/m);
  expect(out.split('\n').filter((line) => line.startsWith(BROKEN))).toEqual(lines.map((line) => `${BROKEN}/${line}`));
  expect(out.match(/^ +\| +\^+$/gm)?.length).toBeGreaterThan(lines.length / 2);
  expect(out).toContain(`${lines.filter((line) => line.includes(' error ')).length} errors`);
});

test('json holds the same findings', async () => {
  const { code, out } = await validate('json');
  const parsed: { errors: number; diagnostics: Diagnostic[] } = JSON.parse(out);
  expect(code).toBe(1);
  expect(parsed.diagnostics.map(short)).toEqual(await expected());
  expect(parsed.errors).toBe(parsed.diagnostics.filter(({ severity }) => severity === 'error').length);
  for (const { message } of parsed.diagnostics) expect(message.length).toBeGreaterThan(10);
});

test('github annotations hold the same findings', async () => {
  const { code, out } = await validate('github');
  expect(code).toBe(1);
  const annotations = [...out.matchAll(/^::(error|warning) file=([^,]+),line=(\d+),col=(\d+)(?:,endColumn=\d+)?,title=([a-z0-9-]+)::.+$/gm)];
  expect(annotations.map(([, severity, file, line, column, title]) => `${file}:${line}:${column} ${severity} ${title}`)).toEqual((await expected()).map((line) => `${BROKEN}/${line}`));
});
