import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeProgress } from '#scripts/cli/progress.ts';

const SCRIPT = join(import.meta.dirname, '..', '..', 'scripts', 'breakglass.ts');
const folder = mkdtempSync(join(tmpdir(), 'cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: string[]) => spawnSync(process.execPath, [SCRIPT, ...words], { cwd: folder, encoding: 'utf8' });

test('the process hands on text and exit code, and nothing else on stderr', () => {
  expect(run('--version')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: '' });
  expect(run('--help')).toMatchObject({ status: 0, stderr: '' });
  expect(run('vlaidate')).toMatchObject({ status: 2, stdout: '', stderr: 'breakglass: unknown command vlaidate\nhint: did you mean validate?\n' });
});

test('a reader that goes away early is no failure', async () => {
  const child = spawn(process.execPath, [SCRIPT, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  await once(child, 'close');
  expect(errors).toBe('');
});

const tell = (interactive: boolean, milliseconds: number): string => {
  let written = '';
  const progress = makeProgress({ write: (text) => (written += text), columns: 20 }, interactive);
  progress.step('checking');
  progress.step('printing the binder');
  progress.detail('12 of 40 pages');
  vi.advanceTimersByTime(milliseconds);
  progress.end();
  vi.advanceTimersByTime(60_000);
  return written;
};

describe('progress', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is one changing line on a terminal', () => {
    expect(tell(true, 0)).not.toContain('\n');
    expect(tell(true, 0).split('\r\u001b[2K')).toEqual(['', 'checking …', 'printing the binder', 'printing the binder', '']);
  });

  test('is silence elsewhere, and a line for what takes long', () => {
    expect(tell(false, 100)).toBe('');
    expect(tell(false, 10_000)).toBe('printing the binder …\n');
  });
});

test('a Node that is too old is told the same command by npm, which brings its own', () => {
  const old = "data:text/javascript,Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.0' } })";
  const ran = spawnSync(process.execPath, ['--import', old, join(SCRIPT, '..', '..', 'bin', 'breakglass.js'), 'validate', '--runbook', 'my runbook'], { encoding: 'utf8' });
  expect(ran).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining("`npm run breakglass -- validate --runbook 'my runbook'`") });
});
