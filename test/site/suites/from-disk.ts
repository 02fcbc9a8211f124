/** The same files from disk, under a base path, and all in one file. */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inPage } from '#src/html/in-page.ts';
import { RUNBOOKS } from '../../setup/runbooks.ts';
import { until, visitor } from '../setup/browser.ts';
import { builtSite } from '../setup/built-sites.ts';
import { served } from '../setup/served.ts';
import { openSearch, searchFor, withTypo } from './search.ts';

describe.each(RUNBOOKS)('from disk: %s', (_, dir) => {
  test('pages open, links lead on, and search works', async () => {
    const site = await builtSite(dir);
    const url = `${pathToFileURL(site.dir).href}/`;
    const { page, troubles, leave } = await visitor({ origin: url });
    await page.goto(`${url}index.html`, { waitUntil: 'load' });
    const link = String(await page.evaluate(`document.querySelector('main a[href]:not([href^="http"]):not([href^="tel:"]), .bar a:not([href="index.html"])').href`));
    await page.goto(link, { waitUntil: 'load' });
    expect(page.url().startsWith(url)).toBe(true);
    await openSearch(page);
    const section = site.input.book.chapters.flatMap(({ sections }) => sections).find(({ title }) => withTypo(title) !== undefined) ?? site.input.book.chapters[0]?.sections[0];
    const results = await searchFor(page, withTypo(section?.title ?? '') ?? section?.title ?? '');
    expect(results.some(({ href }) => href.replace(/^(?:\.\.\/)*/, '').startsWith(`${section?.id}.html`))).toBe(true);
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.keyboard.press('Enter')]);
    expect(page.url().startsWith(url)).toBe(true);
    expect(await page.$eval('h1', (heading) => heading.textContent.length)).toBeGreaterThan(0);
    expect(troubles).toEqual([]);
    await leave();
  });

  test('the one file asks for nothing, shows a part at a time, and is searched', async () => {
    const { dist, input } = await builtSite(dir);
    const url = pathToFileURL(join(dist, 'runbook.html')).href;
    const { page, troubles, leave } = await visitor({ origin: url });
    await page.goto(url, { waitUntil: 'load' });
    expect(await page.$$eval('main > section', (list) => list.filter((each) => each.checkVisibility()).map(({ id }) => id))).toEqual(['index']);
    await page.keyboard.press('/');
    await page.waitForSelector('dialog.search[open]');
    const section = input.book.chapters.flatMap(({ sections }) => sections).find(({ title }) => withTypo(title) !== undefined) ?? input.book.chapters[0]?.sections[0];
    const results = await searchFor(page, withTypo(section?.title ?? '') ?? section?.title ?? '');
    const place = results.findIndex(({ href }) => href.startsWith(`#${inPage(section?.id ?? '')}`));
    expect(place).toBeGreaterThanOrEqual(0);
    for (let step = 0; step < place; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until(page, `document.getElementById(${JSON.stringify(inPage(section?.id ?? ''))}).checkVisibility()`);
    expect(await page.$$eval('main > section', (list) => list.filter((each) => each.checkVisibility()).length)).toBe(1);
    expect(await page.$('dialog.search[open]')).toBeNull();
    expect(troubles).toEqual([]);
    await leave();
  });

  test('links inside the one file lead to something in it', async () => {
    const { dist } = await builtSite(dir);
    const { page, leave } = await visitor();
    await page.goto(pathToFileURL(join(dist, 'runbook.html')).href, { waitUntil: 'load' });
    expect(await page.evaluate(`[...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')).filter((href) => document.getElementById(decodeURIComponent(href.slice(1))) === null)`)).toEqual([]);
    expect(await page.$$eval('[id]', (list) => list.map(({ id }) => id).filter((id, index, ids) => ids.indexOf(id) !== index))).toEqual([]);
    await leave();
  });
});

describe.each(RUNBOOKS)('under a base path: %s', (_, dir) => {
  const get = served(dir, '/ops/runbook/');

  test('everything that a page loads and links to is there, also offline', async () => {
    const { site, server } = get();
    const { page, troubles, leave } = await visitor({ origin: server.url });
    for (const path of ['index.html', 'contents.html', `${site.input.book.chapters[0]?.sections[0]?.id}.html`]) {
      await page.goto(server.url + path, { waitUntil: 'networkidle0' });
      const outside = await page.evaluate(`[...document.links].map(({ href }) => href).filter((href) => href.startsWith('http://127.0.0.1') && !href.startsWith(${JSON.stringify(server.url)}))`);
      expect(outside).toEqual([]);
    }
    await openSearch(page);
    await page.waitForFunction('navigator.serviceWorker.controller !== null', { timeout: 60_000 });
    expect(await page.evaluate('navigator.serviceWorker.controller.scriptURL')).toBe(`${server.url}sw.js`);
    expect(server.missing).toEqual([]);
    expect(troubles).toEqual([]);
    await leave();
  });
});
