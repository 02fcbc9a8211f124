import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectWritable } from '#scripts/output/expect-writable.ts';
import { outputPaths } from '#scripts/output/output-paths.ts';

/** Root may write everywhere, so it looks as the user nobody. */
const NOBODY = 65_534;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-only-'));
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

function look(out: string): string {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    expectWritable(outputPaths(out));
    return 'fine';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

test('a folder that cannot be written is told before any work', () => {
  chmodSync(folder, 0o555);
  expect(look(join(folder, 'dist'))).toBe(`the output ${join(folder, 'dist')} cannot be written: permission denied in ${folder}`);
  expect(look(join(folder, 'deep', 'dist'))).toContain('permission denied');
  expect(readdirSync(folder)).toEqual([]);
});

test('an output that cannot be replaced is told as well', () => {
  mkdirSync(join(folder, 'dist'));
  chmodSync(join(folder, 'dist'), 0o555);
  chmodSync(folder, 0o777);
  expect(look(join(folder, 'dist'))).toContain('cannot be written: permission denied');
});

test('where all can be written, nothing is told', () => {
  chmodSync(folder, 0o777);
  expect(look(join(folder, 'deep', 'dist'))).toBe('fine');
});
