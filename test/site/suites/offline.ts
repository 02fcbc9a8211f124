/** After one visit the whole site is on the device; a newer build is announced and never mixed with the one that is there. */
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '#scripts/site/sha256.ts';
import { html } from '#src/html/body.ts';
import { downloadRow } from '#src/site/make/downloads.ts';
import { DEFAULT_RUNBOOK, RUNBOOKS } from '../../setup/runbooks.ts';
import { until, visitor, type Visitor } from '../setup/browser.ts';
import { served } from '../setup/served.ts';
import { openSearch, searchFor, withTypo } from './search.ts';

const READY = 'navigator.serviceWorker.controller !== null';

async function firstVisit({ page }: Visitor, url: string): Promise<void> {
  await page.goto(`${url}index.html`, { waitUntil: 'load' });
  await page.waitForFunction(READY, { timeout: 60_000 });
}

describe.each(RUNBOOKS)('without network: %s', (_, dir) => {
  const get = served(dir);

  test('after the first visit every page opens, and search works', async () => {
    const { site, server } = get();
    const someone = await visitor({ origin: server.url });
    const { page } = someone;
    await firstVisit(someone, server.url);
    await server.stop();
    const missing: string[] = [];
    for (const path of site.pages.filter((each) => !site.text(each).includes('http-equiv="refresh"'))) {
      const response = await page.goto(server.url + path, { waitUntil: 'domcontentloaded' });
      if (response?.status() !== 200 || response.fromServiceWorker() !== true) missing.push(path);
    }
    expect(missing).toEqual([]);
    await page.goto(`${server.url}index.html`, { waitUntil: 'load' });
    await openSearch(page);
    const section = site.input.book.chapters.flatMap(({ sections }) => sections).find(({ title }) => withTypo(title) !== undefined);
    if (section !== undefined) expect((await searchFor(page, withTypo(section.title) ?? '')).some(({ href }) => href.startsWith(`${section.id}.html`))).toBe(true);
    expect(someone.troubles.filter((trouble) => !trouble.includes('sw.js'))).toEqual([]);
    await server.start();
    await someone.leave();
  });
});

describe('a connection that fails', () => {
  const get = served(DEFAULT_RUNBOOK);
  const BINDER = 'downloads/binder-a4.pdf';

  test('takes away what is missing, and nothing that came: the next visit goes on from there', async () => {
    const { site, server } = get();
    const someone = await visitor({ origin: server.url });
    const { page } = someone;
    server.cut(/^procedures\//);
    await page.goto(`${server.url}index.html`, { waitUntil: 'load' });
    await until(page, 'navigator.serviceWorker.getRegistrations().then(async (list) => list.length === 0 && (await caches.keys()).length === 1)');
    expect(await page.evaluate(READY)).toBe(false);
    server.cut(undefined);
    server.asked.length = 0;
    await firstVisit(someone, server.url);
    const kept = [...site.files].filter((path) => /^(?:data\/.*\/text\.js|severities\/.*\.html)$/.test(path));
    expect(kept.length).toBeGreaterThan(1);
    expect(kept.filter((path) => server.asked.includes(path))).toEqual([]);
    expect(server.asked).toEqual(expect.arrayContaining(site.pages.filter((path) => path.startsWith('procedures/'))));
    await someone.leave();
  });

  test('keeps the pages where a binder does not come, which follows once it can be had', async () => {
    const { site, server } = get();
    const dir = await mkdtemp(join(tmpdir(), 'breakglass-printed-'));
    await cp(site.dir, dir, { recursive: true });
    await writeFile(join(dir, BINDER), 'a binder');
    const list = site.text('downloads.html').replace('</main>', `${html([downloadRow({ path: BINDER, output: 'binder' }, '')])}</main>`);
    await writeFile(join(dir, 'downloads.html'), list);
    await rewrite(dir, 'printed', ({ files, later }) => ({ files: files.map(([path, hash]) => [path, path === 'downloads.html' ? sha256(list) : hash]), later: [...later, [BINDER, sha256('a binder')]] }));
    server.serve(dir);
    server.cut(/\.pdf$/);
    const someone = await visitor({ origin: server.url });
    const { page } = someone;
    const isKept = `caches.match('${server.url}${BINDER}').then((found) => found !== undefined)`;
    await firstVisit(someone, server.url);
    expect(await page.evaluate(isKept)).toBe(false);
    server.cut(undefined);
    await page.goto(`${server.url}contents.html`, { waitUntil: 'load' });
    await until(page, isKept);
    // A newer build whose binder is the same does not ask for it again.
    await change(dir, 'index.html', 'a mark of the newer build');
    server.asked.length = 0;
    await page.reload({ waitUntil: 'load' });
    await page.waitForSelector('.notice button', { timeout: 30_000 });
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click('.notice button')]);
    await until(page, 'caches.keys().then((names) => names.length === 1)');
    expect(server.asked).not.toContain(BINDER);
    await server.stop();
    const opened = page.waitForResponse((response) => response.url() === `${server.url}${BINDER}`);
    await page.goto(`${server.url}downloads.html`, { waitUntil: 'load' });
    await page.click(`a[href="${BINDER}"]`);
    expect(await opened.then((response) => [response.fromServiceWorker(), response.status()])).toEqual([true, 200]);
    await server.start();
    await someone.leave();
    server.serve(site.dir);
  });
});

describe('without network', () => {
  const get = served(DEFAULT_RUNBOOK);

  test('a file that is not kept is told apart from a page that is not there', async () => {
    const { site, server } = get();
    const { missing, notKept } = site.input.catalog.site;
    const someone = await visitor({ origin: server.url });
    const { page } = someone;
    await firstVisit(someone, server.url);
    await server.stop();
    for (const [path, title] of [['downloads/runbook.html', notKept.title], ['downloads/site-offline.zip', notKept.title], ['procedures/nowhere.html', missing.title]]) {
      await page.goto(server.url + path, { waitUntil: 'load' });
      expect(await page.$eval('h1', (each) => each.textContent), path).toBe(title);
      expect(await page.$$eval('main a', (links) => links.map(({ href }) => href))).toContain(`${server.url}index.html`);
    }
    await server.start();
    await someone.leave();
  });
});

describe('a newer build', () => {
  const get = served(DEFAULT_RUNBOOK);

  test('is announced, taken over whole, and refused where a file of it is of another build', async () => {
    const { site, server } = get();
    const newer = await mkdtemp(join(tmpdir(), 'breakglass-newer-'));
    await cp(site.dir, newer, { recursive: true });
    const someone = await visitor({ origin: server.url });
    const { page } = someone;
    await firstVisit(someone, server.url);
    await change(newer, 'index.html', 'a mark of the newer build');
    // Half of a deployment: the list is new, a page is not.
    const whole = await readFile(join(newer, 'index.html'));
    await cp(join(site.dir, 'index.html'), join(newer, 'index.html'));
    server.serve(newer);
    await page.reload({ waitUntil: 'load' });
    await page.evaluate('navigator.serviceWorker.getRegistration().then((registration) => registration.update().catch(() => undefined))');
    await until(page, '!document.querySelector(".notice")');
    expect(await page.content()).not.toContain('a mark of the newer build');
    await writeFile(join(newer, 'index.html'), whole);
    await page.evaluate('navigator.serviceWorker.getRegistration().then((registration) => registration.update())');
    await page.waitForSelector('.notice button', { timeout: 30_000 });
    expect(await page.content()).not.toContain('a mark of the newer build');
    await page.goto(`${server.url}contents.html`, { waitUntil: 'load' });
    await page.waitForSelector('.notice button');
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click('.notice button')]);
    await page.goto(`${server.url}index.html`, { waitUntil: 'load' });
    expect(await page.content()).toContain('a mark of the newer build');
    expect(await page.evaluate('caches.keys().then((names) => names.length)')).toBe(1);
    await someone.leave();
    server.serve(site.dir);
  });
});

/** Another build: one page differs, and the worker's list says so. */
async function change(dir: string, path: string, mark: string): Promise<void> {
  const text = `${await readFile(join(dir, path), 'utf8')}<!-- ${mark} -->`;
  await writeFile(join(dir, path), text);
  await rewrite(dir, 'newer', ({ files, later }) => ({ files: files.map(([name, hash]) => [name, name === path ? sha256(text) : hash]), later }));
}

interface Lists {
  readonly files: readonly (readonly [path: string, hash: string])[];
  readonly later: readonly (readonly [path: string, hash: string])[];
}

/** Other lists in the worker. */
async function rewrite(dir: string, id: string, other: (lists: Lists) => Lists): Promise<void> {
  const worker = await readFile(join(dir, 'sw.js'), 'utf8');
  const build: Lists = JSON.parse(/^const BUILD=(.*);$/m.exec(worker)?.[1] ?? '{}');
  await writeFile(join(dir, 'sw.js'), worker.replace(/^const BUILD=.*;$/m, () => `const BUILD=${JSON.stringify({ id, ...other(build) })};`));
}
