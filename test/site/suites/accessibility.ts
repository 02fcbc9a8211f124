/** axe-core on every page, in both lights and at both sizes; no console error, no request that leaves, nothing wider than the screen. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { DEFAULT_RUNBOOK, RUNBOOKS } from '../../setup/runbooks.ts';
import { DESK, PHONE, visitor } from '../setup/browser.ts';
import { isRead, someOfEachKind } from '../setup/pages.ts';
import { served } from '../setup/served.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const RUN = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))`;

const violationsOn = async (page: Page): Promise<string[]> => {
  const found: unknown = await page.evaluate(RUN);
  return Array.isArray(found) ? found.map(String) : [String(found)];
};

describe('every page of the default runbook', () => {
  const get = served(DEFAULT_RUNBOOK);

  test.each([['phone', PHONE], ['desk', DESK]] as const)('has no violation in either light on a %s', async (_, viewport) => {
    const { site, server } = get();
    const { page, troubles, leave } = await visitor({ viewport, origin: server.url });
    const problems: string[] = [];
    await page.setBypassCSP(true);
    await page.evaluateOnNewDocument(axe);
    for (const path of site.pages.filter((each) => isRead(each, site.text(each)))) {
      await page.goto(server.url + path, { waitUntil: 'load' });
      for (const theme of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
        for (const violation of await violationsOn(page)) problems.push(`${path}, ${theme}: ${violation}`);
      }
    }
    expect(problems).toEqual([]);
    expect(troubles).toEqual([]);
    await leave();
  });

  test('has no violation while searching, choosing an agent and asking', async () => {
    const { site, server } = get();
    const { page, leave } = await visitor({ origin: server.url });
    await page.setBypassCSP(true);
    await page.evaluateOnNewDocument(axe);
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.goto(`${server.url}index.html`, { waitUntil: 'load' });
    await page.click('.opener');
    await page.waitForSelector('.answers button');
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.waitForSelector('dialog.search[open] [role="option"]');
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.type('zzzqq');
    await page.waitForSelector('.status:not(:empty)');
    expect(await violationsOn(page)).toEqual([]);
    for (let letter = 0; letter < 5; letter += 1) await page.keyboard.press('Backspace');
    await page.keyboard.type(site.input.book.chapters[0]?.sections[0]?.title ?? '');
    await page.waitForSelector('[role="option"][aria-selected="true"]');
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.click('.chosen-agent');
    await page.waitForSelector('dialog.picker[open]');
    expect(await violationsOn(page)).toEqual([]);
    await leave();
  });
});

describe.each(RUNBOOKS)('every page: %s', (_, dir) => {
  const get = served(dir);

  test('fits into 320 pixels, and tells of no error and no request elsewhere', async () => {
    const { site, server } = get();
    const { page, troubles, leave } = await visitor({ viewport: { width: 320, height: 640 }, origin: server.url });
    const wide: string[] = [];
    for (const path of someOfEachKind(site, 20)) {
      await page.goto(server.url + path, { waitUntil: 'load' });
      for (const width of [320, 640]) {
        await page.setViewport({ width, height: 640 });
        const over = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
        if (over > 0) wide.push(`${path} at ${width}: ${over} px too wide`);
      }
    }
    expect(wide).toEqual([]);
    expect(troubles).toEqual([]);
    await leave();
  });
});
