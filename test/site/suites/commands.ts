/** Copying answers, a command with a gap is refused, and what is typed in is only ever a value. */
import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { RUNBOOKS } from '../../setup/runbooks.ts';
import { press, until, visitor } from '../setup/browser.ts';
import { served } from '../setup/served.ts';

/** Headless browsers have no clipboard that can be read: what would be copied is kept instead. */
const FAKE_CLIPBOARD = `Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } })`;
const OPEN_DETAILS = `document.querySelectorAll('details').forEach((each) => { each.open = true; })`;

const copied = (page: Page): Promise<unknown> => page.evaluate('window.copied');

describe.each(RUNBOOKS)('commands: %s', (_, dir) => {
  const get = served(dir);

  test('a whole command is copied to the letter, and the button says so', async () => {
    const { site, server } = get();
    const agent = site.input.runbook.agents.find(({ controls }) => controls.some(({ command, ask }) => command !== undefined && ask === undefined));
    if (agent === undefined) return;
    const { page, troubles, leave } = await visitor({ origin: server.url });
    await page.evaluateOnNewDocument(FAKE_CLIPBOARD);
    await page.goto(`${server.url}agents/${agent.id}.html`, { waitUntil: 'load' });
    await page.evaluate(OPEN_DETAILS);
    const pre = await page.$('.command pre:not(:has([data-open]))');
    const text = await pre?.$eval('code', (code) => code.textContent);
    const copy = await pre?.$('.copy');
    if (copy !== null && copy !== undefined) await press(page, copy);
    await until(page, 'window.copied !== undefined');
    expect(await copied(page)).toBe(text);
    expect(await pre?.$eval('.copy', (button) => button.textContent)).toBe(site.input.catalog.site.client.copied);
    expect(await page.$eval('#live', (live) => live.textContent)).toBe(site.input.catalog.site.client.copied);
    expect(troubles).toEqual([]);
    await leave();
  });

  test('a command with a gap is not copied until the gap is filled with a value', async () => {
    const { site, server } = get();
    const path = site.pages.find((each) => each !== 'whole.html' && /<var data-open="(?:ask|incident)\./.test(site.text(each)));
    if (path === undefined) return;
    const { page, leave } = await visitor({ origin: server.url });
    await page.evaluateOnNewDocument(FAKE_CLIPBOARD);
    await page.goto(server.url + path, { waitUntil: 'load' });
    await page.evaluate(OPEN_DETAILS);
    const block = await page.$('.command:has(> pre [data-open]:not([data-open^="agent."])):not(:has(> pre [data-open^="agent."]))');
    const copy = await block?.$('pre .copy');
    if (copy === null || copy === undefined) throw new Error(`${path} has no button to copy`);
    await press(page, copy);
    expect(await copied(page)).toBeUndefined();
    expect(await copy.evaluate((button) => button.textContent)).not.toBe(site.input.catalog.site.client.copied);
    const inputs = (await block?.$$('.asks input')) ?? [];
    expect(inputs.length).toBeGreaterThan(0);
    for (const input of inputs) await input.type('a;rm -rf /');
    await press(page, copy);
    expect(await copied(page)).toBeUndefined();
    for (const input of inputs) {
      await input.evaluate((element) => {
        element.value = '';
      });
      await input.type('a.b-1');
    }
    await press(page, copy);
    await until(page, 'window.copied !== undefined');
    expect(await copied(page)).toContain('a.b-1');
    expect(String(await copied(page))).not.toContain('rm -rf');
    await leave();
  });

  test('what a command asks for stands under it', async () => {
    const { site, server } = get();
    const paths = site.pages.filter((path) => /<var data-open="(?!agent\.)/.test(site.text(path)) && path !== 'whole.html').slice(0, 12);
    const { page, leave } = await visitor({ origin: server.url });
    for (const path of paths) {
      await page.goto(server.url + path, { waitUntil: 'load' });
      const places = await page.$$eval('.asks', (boxes) => boxes.map((box) => {
        const wanted = box.querySelector('input')?.dataset['asks'] ?? '';
        return box.previousElementSibling?.matches('pre') === true && box.previousElementSibling.querySelector(`[data-open="${wanted}"]`) !== null;
      }));
      expect(places.length, path).toBeGreaterThan(0);
      expect(places, path).not.toContain(false);
    }
    await leave();
  });

  test('numbers can be tapped and handles copied', async () => {
    const { site, server } = get();
    const { roles, people } = site.input.runbook.organization;
    const { page, leave } = await visitor({ origin: server.url });
    await page.evaluateOnNewDocument(FAKE_CLIPBOARD);
    await page.goto(`${server.url}contacts/roles.html`, { waitUntil: 'load' });
    const phone = roles.find(({ reach }) => reach?.phone !== undefined)?.reach?.phone ?? people.find(({ id, reach }) => reach?.phone !== undefined && roles.some((role) => role.people?.[0] === id && role.reach === undefined))?.reach?.phone;
    if (phone !== undefined) expect(await page.$$eval('a[href^="tel:"]', (links) => links.map((link) => link.getAttribute('href')))).toContain(`tel:${phone.replaceAll(/[^\d+]/g, '')}`);
    const handle = await page.$('button[data-copy]');
    if (handle === null) return leave();
    const text = await handle.evaluate((button) => button.textContent);
    await press(page, handle);
    await until(page, 'window.copied !== undefined');
    expect(await copied(page)).toBe(text);
    await leave();
  });
});
