import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '#scripts/print/find-browser.ts';
import { launchBrowser } from '#scripts/print/launch-browser.ts';
import { DEFAULT_RUNBOOK } from '../setup/runbooks.ts';

const COMMAND = join(import.meta.dirname, '..', '..', 'bin', 'breakglass.js');
const PATIENCE = 30_000;

let folder: string;
let runbook: string;
const running: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dev-'));
  runbook = join(folder, 'runbook');
  cpSync(DEFAULT_RUNBOOK, runbook, { recursive: true });
});
afterEach(async () => {
  for (const child of running.splice(0).filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
});

/** Without the marks of a test run, which make Astro serve in another way. */
const { PATH, HOME, TMPDIR } = process.env;

interface Dev {
  readonly url: string;
  readonly child: ChildProcess;
  readonly told: () => string;
}

function start(port: number, ...words: string[]): { readonly child: ChildProcess; readonly told: () => string } {
  const child = spawn(process.execPath, [COMMAND, 'dev', '--runbook', runbook, '--port', String(port), ...words], { cwd: folder, env: { PATH, HOME, TMPDIR }, stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (told += String(chunk)));
  return { child, told: () => told };
}

async function serve(): Promise<Dev> {
  const port = await freePort();
  const { child, told } = start(port);
  await until(() => told().includes(`http://localhost:${port}/`) || child.exitCode !== null, told);
  return { url: `http://localhost:${port}/`, child, told };
}

async function freePort(): Promise<number> {
  const server = await listen(0);
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function listen(port: number): Promise<Server> {
  const server = createServer().listen({ port, host: 'localhost' });
  await once(server, 'listening');
  return server;
}

async function until(holds: () => boolean | Promise<boolean>, explain: () => string): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited in vain: ${explain()}`);
    await wait(50);
  }
}

const page = async (url: string): Promise<string> => (await fetch(url)).text();
const shows = async ({ url, told }: Dev, text: string): Promise<void> => until(async () => (await page(url)).includes(text), told);

function edit(change: (text: string) => string): void {
  const file = join(runbook, 'runbook.yaml');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

describe('the dev server', () => {
  test('follows edits, shows errors in the page and takes them away again, and ends by Ctrl-C', async () => {
    const dev = await serve();
    edit((text) => text.replace(/^title: .*$/m, 'title: Another title'));
    await shows(dev, 'Another title');
    edit((text) => text.replace(/^revised:/m, 'revsied:'));
    await shows(dev, 'runbook.yaml:');
    expect(await page(dev.url)).toContain('revsied');
    expect(await page(dev.url)).toContain('Another title');
    edit((text) => text.replace(/^revsied:/m, 'revised:').replace(/^title: .*$/m, 'title: Mended'));
    await shows(dev, 'Mended');
    expect(await page(dev.url)).not.toContain('revsied');
    dev.child.kill('SIGINT');
    expect((await once(dev.child, 'exit'))[0]).toBe(0);
    expect(dev.told()).not.toMatch(/\n\s+at /);
  });

  test('reloads the page that a browser shows, styles included', async () => {
    const dev = await serve();
    const found = await findBrowser();
    if (found === undefined) return expect.fail('there is no browser');
    const { browser } = await launchBrowser(found);
    try {
      const tab = await browser.newPage();
      const failed: string[] = [];
      tab.on('requestfailed', (request) => failed.push(request.url()));
      await tab.goto(dev.url, { waitUntil: 'networkidle0' });
      expect(await tab.evaluate('document.styleSheets.length')).toBeGreaterThan(0);
      edit((text) => text.replace(/^title: .*$/m, 'title: Reloaded by itself'));
      await tab.waitForFunction("document.title.includes('Reloaded by itself')", { timeout: PATIENCE });
      expect(failed).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  test('starts on a broken runbook and shows why', async () => {
    edit((text) => text.replace(/^revised:/m, 'revsied:'));
    const dev = await serve();
    await shows(dev, 'revsied');
    edit((text) => text.replace(/^revsied:/m, 'revised:').replace(/^title: .*$/m, 'title: Mended'));
    await shows(dev, 'Mended');
  });
});

async function failure(port: number, ...words: string[]): Promise<{ readonly code: unknown; readonly told: string }> {
  const { child, told } = start(port, ...words);
  const [code] = await once(child, 'close');
  return { code, told: told() };
}

describe('what cannot be served is told in a line', () => {
  test('a port that is taken', async () => {
    const server = await listen(0);
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await failure(port)).toEqual({ code: 2, told: `breakglass: port ${port} is taken by another program\nhint: name another one, such as --port ${port + 1}\n` });
    server.close();
  });

  test('an address of another machine', async () => {
    expect(await failure(await freePort(), '--host', '192.0.2.1')).toEqual({ code: 2, told: expect.stringMatching(/^breakglass: 192\.0\.2\.1 is no address of this machine\nhint: .+\n$/) });
  });

  test('a runbook that is not there', async () => {
    rmSync(runbook, { recursive: true });
    expect(await failure(await freePort())).toEqual({ code: 2, told: `breakglass: the runbook folder ${runbook} does not exist\n` });
  });
});
