/** On a machine without any browser: what the others make is made, and one line says how to get the PDF. */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runBuild } from '#scripts/build.ts';
import { COMMANDS } from '#scripts/cli/commands.ts';
import { silentProgress } from '#scripts/cli/progress.ts';
import { runCli } from '#scripts/cli/run-cli.ts';
import { findBrowser } from '#scripts/print/find-browser.ts';
import { AS_OF, FIXTURES } from '../setup/runbooks.ts';

vi.mock('#scripts/print/pinned-browser.ts', () => ({ pinnedBrowser: () => Promise.resolve(undefined) }));
vi.mock('#scripts/print/browser-places.ts', async (original) => ({ ...(await original<typeof import('#scripts/print/browser-places.ts')>()), namedBrowser: () => undefined, systemBrowsers: () => [] }));
vi.mock('puppeteer', () => ({ default: { executablePath: () => Promise.reject(new Error('nothing is installed')) } }));

const HOW_TO = /^no PDF was made, because there is no browser: set BREAKGLASS_BROWSER to .+, or run `.+`$/m;

const folder = mkdtempSync(join(tmpdir(), 'breakglass-no-browser-'));
const [runbook, out] = [join(folder, 'runbook'), join(folder, 'dist')];
beforeAll(() => cpSync(join(FIXTURES, 'minimal', 'runbook'), runbook, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

test('there is none', async () => {
  expect(await findBrowser()).toBeUndefined();
});

test('a build makes every other output', async () => {
  const { ok, summary } = await runBuild({ runbook, out, asOf: AS_OF, targets: ['binder', 'markdown', 'slack'] }, silentProgress);
  expect(ok).toBe(true);
  expect(summary.split('\n').filter((line) => HOW_TO.test(line))).toHaveLength(1);
  expect(readdirSync(join(out, 'markdown')).length).toBeGreaterThan(0);
  expect(readdirSync(join(out, 'messages', 'slack')).length).toBeGreaterThan(0);
  expect(existsSync(join(out, 'binder'))).toBe(false);
});

test('the command that prints says so and makes no file', async () => {
  const [said, told]: [string[], string[]] = [[], []];
  const io = { out: (text: string) => void said.push(text), err: (text: string) => void told.push(text), color: false, interactive: false, cwd: folder, workspace: folder, today: AS_OF, debug: false };
  const code = await runCli(['print', 'forms', '--paper', 'a4'], COMMANDS, io);
  expect(code).not.toBe(0);
  expect(said).toEqual([]);
  expect(told.join('\n')).toContain('no PDF was made, because there is no browser');
  expect(readdirSync(folder).filter((name) => name.endsWith('.pdf'))).toEqual([]);
});
