import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { RUNBOOKS } from '../../setup/runbooks.ts';
import { until, visitor } from '../setup/browser.ts';
import { served } from '../setup/served.ts';

/** Of what is found, the first is chosen; of places to start from, none is. */
const RESULTS = `[...document.querySelectorAll('dialog.search .found:has([aria-selected="true"]) [role="option"]')].map((option) => ({ href: option.getAttribute('href') ?? '', text: option.textContent, marks: [...option.querySelectorAll('mark')].map((mark) => mark.textContent) }))`;

interface Result {
  readonly href: string;
  readonly text: string;
  readonly marks: readonly string[];
}

export async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.waitForSelector('dialog.search[open]');
  await until(page, 'window.breakglassFull !== undefined');
}

/** Types a query and reads what is shown. */
export async function searchFor(page: Page, query: string): Promise<readonly Result[]> {
  await page.evaluate(`document.querySelector('dialog.search input').value = ''`);
  await page.type('dialog.search input', query);
  await until(page, `document.querySelector('dialog.search input').value === ${JSON.stringify(query)}`);
  const found: unknown = await page.evaluate(RESULTS);
  return Array.isArray(found) ? found.filter((each): each is Result => typeof each === 'object' && each !== null && 'href' in each) : [];
}

/** The longest word of a title, with two letters in the middle changed places. */
export function withTypo(title: string): string | undefined {
  const word = title.split(/[^\p{L}]+/u).toSorted((a, b) => b.length - a.length)[0] ?? '';
  if (word.length < 6) return undefined;
  const middle = Math.floor(word.length / 2);
  return `${word.slice(0, middle)}x${word.slice(middle + 1)}`;
}

describe.each(RUNBOOKS)('search: %s', (_, dir) => {
  const get = served(dir);

  test('finds sections by title, by a word with a typo and by its beginning', async () => {
    const { site, server } = get();
    const { page, troubles, leave } = await visitor({ origin: server.url });
    await page.goto(`${server.url}index.html`, { waitUntil: 'load' });
    await openSearch(page);
    const missed: string[] = [];
    for (const { id, title } of site.input.book.chapters.flatMap(({ sections }) => sections.slice(0, 4))) {
      const typo = withTypo(title);
      for (const query of [title, ...(typo === undefined ? [] : [typo])]) {
        const results = await searchFor(page, query);
        if (!results.some(({ href }) => href.startsWith(`${id}.html`))) missed.push(`${query}: ${id}`);
      }
    }
    expect(missed).toEqual([]);
    expect(troubles).toEqual([]);
    await leave();
  });

  test('finds people, alerts, controls and commands, and marks the words', async () => {
    const { site, server } = get();
    const { organization, procedures, agents } = site.input.runbook;
    const { page, leave } = await visitor({ origin: server.url });
    await page.goto(`${server.url}overview/about.html`, { waitUntil: 'load' });
    await openSearch(page);
    const [person] = organization.people;
    const alert = procedures.flatMap(({ alerts }) => alerts)[0];
    const control = agents[0]?.controls[0];
    if (person?.name !== undefined && /^[\p{L} ]+$/u.test(person.name)) {
      const results = await searchFor(page, person.name);
      expect(results.map(({ href }) => href)).toContain(`../contacts/people.html#${person.id}`);
      expect(results.flatMap(({ marks }) => marks).length).toBeGreaterThan(0);
    }
    if (alert !== undefined) expect((await searchFor(page, alert)).map(({ text }) => text).join(' ')).toContain(alert);
    if (control !== undefined) expect((await searchFor(page, `${agents[0]?.name ?? ''} ${control.name}`)).map(({ href }) => href)).toContain(`../agents/${agents[0]?.id ?? ''}.html#${control.id}`);
    await leave();
  });

  test('a control comes before what is written of it', async () => {
    const { site, server } = get();
    const [agent] = site.input.runbook.agents;
    const control = agent?.controls[0];
    if (agent === undefined || control === undefined) return;
    const { page, leave } = await visitor({ origin: server.url });
    await page.goto(`${server.url}index.html`, { waitUntil: 'load' });
    await openSearch(page);
    expect((await searchFor(page, `${agent.name} ${control.name}`))[0]?.href).toMatch(new RegExp(`^agents/${agent.id}\\.html#${control.id}$`));
    await leave();
  });

  test('finds what the guide says', async () => {
    const { server } = get();
    const { page, leave } = await visitor({ origin: server.url });
    await page.goto(`${server.url}index.html`, { waitUntil: 'load' });
    await openSearch(page);
    for (const query of ['update_every', 'Publish the site', 'PUBLISH_SITE']) expect((await searchFor(page, query)).map(({ href }) => href), query).toContainEqual(expect.stringMatching(/^guide\//));
    await leave();
  });

  test('answers to arrow keys and Enter, and to Ctrl-K', async () => {
    const { site, server } = get();
    const target = site.input.book.chapters.at(-1)?.sections[0];
    const { page, leave } = await visitor({ origin: server.url });
    await page.goto(`${server.url}index.html`, { waitUntil: 'load' });
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    await page.waitForSelector('dialog.search[open]');
    await searchFor(page, target?.title ?? '');
    const options = await page.$$eval('dialog.search [role="option"]', (list) => list.map((option) => option.getAttribute('href')));
    const place = options.findIndex((href) => href?.startsWith(`${target?.id}.html`));
    expect(place).toBeGreaterThanOrEqual(0);
    for (let step = 0; step < place; step += 1) await page.keyboard.press('ArrowDown');
    expect(await page.$eval('[aria-selected="true"]', (option) => option.getAttribute('href'))).toBe(options[place]);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(page.url()).toContain(`/${target?.id}.html`);
    await leave();
  });
});

const options = (page: Page): Promise<(string | null)[]> => page.$$eval('dialog.search [role="option"]', (list) => list.map((option) => option.getAttribute('href')));

/** What a screen reader is told that the arrows have reached. */
const ACTIVE = `document.getElementById(document.querySelector('dialog.search input').getAttribute('aria-activedescendant')).getAttribute('href')`;

/** Pixels in the field beside what it says before anything is typed, and the button that empties it, which has its room from the start. */
const ROOM_LEFT = `(() => {
  const input = document.querySelector('dialog.search input');
  const { font, fontSize, paddingLeft, paddingRight } = getComputedStyle(input);
  const hint = document.createElement('span');
  hint.textContent = input.placeholder;
  Object.assign(hint.style, { font, position: 'absolute', whiteSpace: 'nowrap' });
  input.after(hint);
  const { width } = hint.getBoundingClientRect();
  hint.remove();
  return input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - parseFloat(fontSize) - width;
})()`;

describe.each(RUNBOOKS)('hurried search: %s', (_, dir) => {
  const get = served(dir);

  test('before anything is typed there are places to start from, and Enter leads nowhere by itself', async () => {
    const { site, server } = get();
    const { page, troubles, leave } = await visitor({ origin: server.url });
    await page.goto(`${server.url}index.html`, { waitUntil: 'load' });
    await openSearch(page);
    const [level] = site.input.runbook.severities;
    const starts = await options(page);
    expect(starts).toContain('contents.html');
    if (level !== undefined) expect(starts[0]).toBe(`severities/${level.id}.html`);
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/index\.html$/);
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(ACTIVE)).toBe('contents.html');
    await page.keyboard.press('ArrowDown');
    expect(await page.$eval('[aria-selected="true"]', (option) => option.getAttribute('href'))).toBe(starts[0]);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(page.url()).toContain(`/${starts[0]}`);
    expect(troubles).toEqual([]);
    await leave();
  });

  test('what is not found is said, with where to go instead', async () => {
    const { server } = get();
    const { page, leave } = await visitor({ origin: server.url });
    await page.goto(`${server.url}index.html`, { waitUntil: 'load' });
    await openSearch(page);
    expect(await searchFor(page, 'zzzqq')).toEqual([]);
    expect(await page.$eval('dialog.search [role="status"]', (status) => status.textContent)).toContain('zzzqq');
    expect((await options(page)).slice(0, 2)).toEqual(['index.html', 'contents.html']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(page.url()).toMatch(/contents\.html$/);
    await leave();
  });

  test('numbers are found by their digits, controls written together, and each place once', async () => {
    const { site, server } = get();
    const { organization, agents } = site.input.runbook;
    const { page, leave } = await visitor({ origin: server.url });
    await page.goto(`${server.url}index.html`, { waitUntil: 'load' });
    await openSearch(page);
    const reached = organization.roles.find(({ reach }) => reach?.phone !== undefined);
    const digits = reached?.reach?.phone?.replaceAll(/\D/g, '').slice(-7);
    if (reached !== undefined && digits !== undefined) expect((await searchFor(page, digits)).map(({ href }) => href)).toContain(`contacts/roles.html#${reached.id}`);
    const [agent] = agents;
    const control = agent?.controls.find(({ name }) => / /.test(name));
    if (agent !== undefined && control !== undefined) {
      const found = (await searchFor(page, `${agent.name} ${control.name.replaceAll(' ', '')}`)).map(({ href }) => href);
      expect(found[0]).toBe(`agents/${agent.id}.html#${control.id}`);
      expect(found.filter((href) => href === found[0])).toHaveLength(1);
    }
    await leave();
  });

  test('a field of the definition language leads to the guide', async () => {
    const { server } = get();
    const { page, leave } = await visitor({ origin: server.url });
    await page.goto(`${server.url}index.html`, { waitUntil: 'load' });
    await openSearch(page);
    for (const field of ['test_every', 'answers_within']) expect((await searchFor(page, field)).slice(0, 5).map(({ href }) => href), field).toContainEqual(expect.stringMatching(/^guide\//));
    await leave();
  });

  test('what the field says before anything is typed fits', async () => {
    const { server } = get();
    const { page, leave } = await visitor({ viewport: { width: 320, height: 640 }, origin: server.url });
    await page.goto(`${server.url}index.html`, { waitUntil: 'load' });
    await openSearch(page);
    expect(await page.evaluate(ROOM_LEFT)).toBeGreaterThanOrEqual(0);
    await leave();
  });
});

describe.each(RUNBOOKS)('synonyms: %s', (_, dir) => {
  const get = served(dir);

  test('a word finds what is written with another that means the same', async () => {
    const { site, server } = get();
    const groups = Object.entries(site.input.runbook.settings.synonyms);
    if (groups.length === 0) return;
    const { page, leave } = await visitor({ origin: server.url });
    await page.goto(`${server.url}index.html`, { waitUntil: 'load' });
    await openSearch(page);
    for (const [word, others] of groups) {
      const plain = (await searchFor(page, word)).map(({ href }) => href.split('#')[0]);
      if (plain.length === 0) continue;
      for (const other of others) expect((await searchFor(page, other)).map(({ href }) => href.split('#')[0]), `${other} for ${word}`).toEqual(expect.arrayContaining([plain[0]]));
    }
    await leave();
  });
});
