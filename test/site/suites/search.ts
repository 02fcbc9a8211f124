import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { RUNBOOKS } from '../../setup/runbooks.ts';
import { until, visitor } from '../setup/browser.ts';
import { served } from '../setup/served.ts';

const RESULTS = `[...document.querySelectorAll('dialog.search [role="option"]')].map((option) => ({ href: option.getAttribute('href') ?? '', text: option.textContent, marks: [...option.querySelectorAll('mark')].map((mark) => mark.textContent) }))`;

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
