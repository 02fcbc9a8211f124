/** Scripts for the browser are checked with the browser's own types, which the rest of the code must not see. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const TSC = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');

test.each(['src/site/client', 'src/site/client/worker'])('the types of %s hold', (project) => {
  const { status, stdout } = spawnSync(process.execPath, [TSC, '--project', join(ROOT, project), '--noEmit'], { cwd: ROOT, encoding: 'utf8' });
  expect(stdout).toBe('');
  expect(status).toBe(0);
});
