/** The agent that a reader chose: its commands alone, its name on them, and not for longer than a shift. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { MANY_AGENTS } from '#src/book/scope.ts';
import { inPage } from '#src/html/in-page.ts';
import { RUNBOOKS } from '../../setup/runbooks.ts';
import { until, visitor, type Visitor } from '../setup/browser.ts';
import { builtSite } from '../setup/built-sites.ts';
import { served } from '../setup/served.ts';

const HOURS_LATER = 5;
const SHOWN = `[...document.querySelectorAll('.first .command[data-agent]')].filter((block) => block.checkVisibility()).map((block) => ({ agent: block.dataset.agent, name: block.querySelector('.command-agent')?.textContent, filled: block.classList.contains('filled'), text: block.querySelector('code')?.textContent ?? '' }))`;

interface Shown {
  readonly agent: string;
  readonly name: string;
  readonly filled: boolean;
  readonly text: string;
}

async function commandsOn({ page }: Visitor): Promise<readonly Shown[]> {
  const found: unknown = await page.evaluate(SHOWN);
  return Array.isArray(found) ? found.filter((each): each is Shown => typeof each === 'object' && each !== null && 'agent' in each) : [];
}

async function choose({ page }: Visitor, name: string): Promise<void> {
  await page.click('.chosen-agent');
  await page.waitForSelector('dialog.picker[open]');
  await page.$$eval('.pick', (buttons, wanted) => buttons.find((button) => button.textContent === wanted)?.click(), name);
}

describe.each(RUNBOOKS)('the chosen agent: %s', (_, dir) => {
  const get = served(dir);

  test('its name stands on its command alone, on every page, until the choice expires', async () => {
    const { site, server } = get();
    const { severities, agents } = site.input.runbook;
    const severity = severities.find(({ run }) => run !== undefined);
    const agent = agents.findLast(({ controls }) => controls.some(({ id, command }) => id === severity?.run && command !== undefined));
    const someone = await visitor({ origin: server.url });
    const { page } = someone;
    if (severity === undefined || agent === undefined || agents.length < 2) {
      await page.goto(`${server.url}index.html`);
      expect(await page.$('.chosen-agent:not([hidden])')).toBeNull();
      await someone.leave();
      return;
    }
    const address = `${server.url}severities/${severity.id}.html`;
    await page.goto(address, { waitUntil: 'load' });
    const before = await commandsOn(someone);
    expect(before.length).toBe(agents.length > MANY_AGENTS ? 0 : agents.filter(({ controls }) => controls.some(({ id }) => id === severity.run)).length);
    await choose(someone, agent.name);
    await until(page, `${SHOWN}.length === 1 && document.querySelector('.chosen-agent').textContent === ${JSON.stringify(agent.name)}`);
    const [only] = await commandsOn(someone);
    expect(only).toMatchObject({ agent: agent.id, name: agent.name });
    await page.goto(`${server.url}index.html`, { waitUntil: 'load' });
    await page.goto(address, { waitUntil: 'load' });
    await until(page, `${SHOWN}.length === 1`);
    await expireChoice(someone);
    expect(someone.troubles).toEqual([]);
    await page.reload({ waitUntil: 'load' });
    await page.waitForSelector('.forgotten');
    await until(page, `${SHOWN}.length === ${before.length}`);
    expect(await page.$eval('.chosen-agent', (button) => button.textContent)).not.toBe(agent.name);
    expect(someone.troubles).toEqual([]);
    await someone.leave();
  });

  test('one of many is found by a part of its name, and its values are quoted into the commands', async () => {
    const { site, server } = get();
    const { agents, procedures } = site.input.runbook;
    if (agents.length <= MANY_AGENTS) return;
    const agent = agents[Math.floor(agents.length / 2)];
    const someone = await visitor({ origin: server.url });
    const { page } = someone;
    const withGap = site.pages.find((path) => path.startsWith('procedures/') && site.text(path).includes('data-open="agent.'));
    await page.goto(server.url + (withGap ?? `procedures/${procedures[0]?.id}.html`), { waitUntil: 'load' });
    await page.click('.chosen-agent');
    await page.waitForSelector('dialog.picker input');
    await page.type('dialog.picker input', agent?.name.slice(0, -1) ?? '');
    await page.keyboard.press('Enter');
    await until(page, `document.querySelector('.chosen-agent').textContent === ${JSON.stringify(agent?.name)}`);
    expect(await page.$('dialog[open]')).toBeNull();
    if (withGap !== undefined) {
      await until(page, `document.querySelector('pre [data-open^="agent."].filled') !== null`);
      const [value] = await page.$$eval('pre [data-open^="agent."].filled', (gaps) => gaps.map((gap) => gap.textContent));
      expect(Object.values(agent?.vars ?? {}).some((each) => value?.includes(each) === true) || value === agent?.id || value?.includes(agent?.name ?? '') === true).toBe(true);
      expect(await page.$eval('.command.filled .command-agent', (name) => name.textContent)).toBe(agent?.name);
    }
    await someone.leave();
  });
});

describe.each(RUNBOOKS)('the chosen agent in the one file: %s', (_, dir) => {
  test('its commands stand in every part, with its name on them, and lead on inside the file', async () => {
    const { input, dist } = await builtSite(dir);
    const { agents, severities } = input.runbook;
    const severity = severities.find(({ run }) => run !== undefined);
    const [agent] = agents.filter(({ controls }) => controls.some(({ id, command }) => id === severity?.run && command !== undefined)).slice(-1);
    const url = pathToFileURL(join(dist, 'runbook.html')).href;
    const someone = await visitor({ origin: url });
    const { page, troubles } = someone;
    await page.goto(url, { waitUntil: 'load' });
    if (severity !== undefined && agent !== undefined && agents.length > 1) {
      await choose(someone, agent.name);
      await page.evaluate(`location.hash = ${JSON.stringify(inPage(`severities/${severity.id}`))}`);
      await until(page, `${SHOWN}.length === 1`);
      const [only] = await commandsOn(someone);
      expect(only).toMatchObject({ agent: agent.id, name: agent.name });
      expect(only?.text.trim()).not.toBe('');
      expect(await page.$$eval('.shown .first .command .copy', (buttons) => buttons.filter((button) => button.checkVisibility()).length)).toBeGreaterThan(0);
      expect(await page.evaluate(`[...document.querySelectorAll('.any-agent a, .per-agent a')].map((link) => link.getAttribute('href')).filter((href) => href.startsWith('root:') || (href.startsWith('#') && document.getElementById(href.slice(1)) === null))`)).toEqual([]);
      expect(await page.$$eval('.any-agent:has(> .command) > .pointer', (list) => list.filter((pointer) => !pointer.hidden).length)).toBe(0);
    }
    if (agent !== undefined && agents.length > MANY_AGENTS) {
      const open = await page.$$eval('pre [data-open^="agent."]', (gaps) => gaps.filter((gap) => !gap.classList.contains('filled')).map((gap) => gap.textContent));
      expect(open).toEqual([]);
    }
    expect(troubles).toEqual([]);
    await someone.leave();
  });
});

/** As if the choice had been made hours ago. */
async function expireChoice({ page }: Visitor): Promise<void> {
  await page.evaluate((hours) => {
    const [at, agent]: unknown[] = JSON.parse(localStorage.getItem('breakglass:agent') ?? '[]');
    localStorage.setItem('breakglass:agent', JSON.stringify([Number(at) - hours * 3_600_000, agent]));
  }, HOURS_LATER);
}
