/** Without JavaScript everything can be read, and every command seen. */
import { describe, expect, test } from 'vitest';
import { MANY_AGENTS } from '#src/book/scope.ts';
import { RUNBOOKS } from '../../setup/runbooks.ts';
import { press, visitor } from '../setup/browser.ts';
import { served } from '../setup/served.ts';

describe.each(RUNBOOKS)('without scripts: %s', (_, dir) => {
  const get = served(dir);

  test('the questions of the triage stand there, and lead to the levels', async () => {
    const { site, server } = get();
    const { page, leave } = await visitor({ scripts: false, origin: server.url });
    await page.goto(`${server.url}index.html`, { waitUntil: 'load' });
    const text = await page.evaluate(`document.querySelector('main').innerText`);
    const signals = site.input.runbook.severities.flatMap(({ signals: list }) => list);
    const plain = signals.filter((signal) => /^[\w ,.'?-]+$/.test(signal));
    for (const signal of plain) expect(text).toContain(signal);
    for (const { id } of site.input.runbook.severities) expect(await page.$(`a[href="severities/${id}.html"]`)).not.toBeNull();
    expect(await page.$$eval('.js-only', (list) => list.filter((each) => each.checkVisibility()).length)).toBe(0);
    await leave();
  });

  test('every agent\'s commands are to be seen', async () => {
    const { site, server } = get();
    const { page, leave } = await visitor({ scripts: false, origin: server.url });
    const { agents, severities } = site.input.runbook;
    for (const agent of agents.slice(0, 5)) {
      await page.goto(`${server.url}agents/${agent.id}.html`, { waitUntil: 'load' });
      const shown = await page.$$eval('.command pre', (list) => list.filter((each) => each.checkVisibility()).length);
      expect(shown).toBeGreaterThanOrEqual(agent.controls.filter(({ command }) => command !== undefined).length);
    }
    const level = severities.find(({ run }) => agents.length <= MANY_AGENTS && agents.some(({ controls }) => controls.some(({ id, command }) => id === run && command !== undefined)));
    if (level !== undefined) {
      await page.goto(`${server.url}severities/${level.id}.html`, { waitUntil: 'load' });
      expect(await page.$$eval('.first .command > pre', (list) => list.filter((each) => each.checkVisibility()).length)).toBeGreaterThan(0);
      for (const summary of await page.$$('.first details > summary')) await press(page, summary);
      expect(await page.$$eval('.first pre', (list) => list.filter((each) => !each.checkVisibility()).length)).toBe(0);
    }
    await leave();
  });

  test('a former address leads to the present one', async () => {
    const { site, server } = get();
    const from = site.pages.find((path) => site.text(path).includes('http-equiv="refresh"'));
    if (from === undefined) return;
    const { page, leave } = await visitor({ scripts: false, origin: server.url });
    const [, to = ''] = /content="0; url=([^"]*)"/.exec(site.text(from)) ?? [];
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.goto(server.url + from)]);
    await page.waitForFunction(`location.href === ${JSON.stringify(new URL(to, server.url + from).href)}`);
    await leave();
  });
});
