import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import type { Severity } from '#src/model/runbook.ts';
import { DEFAULT_RUNBOOK, RUNBOOKS } from '../../setup/runbooks.ts';
import { press, until, visitor, type Visitor } from '../setup/browser.ts';
import { served } from '../setup/served.ts';

type Answer = 'yes' | 'no' | 'unsure';

/** Where the answers must lead, straight from the definitions; undefined before the end. */
function expected(severities: readonly Severity[], answer: (level: number, signal: number) => boolean): { readonly level: string; readonly asked: number } {
  let asked = 0;
  for (const [level, { id, signals, signals_needed: needed = 'any' }] of severities.entries()) {
    if (signals.length === 0) continue;
    const wanted = needed === 'any' ? 1 : needed === 'all' ? signals.length : needed;
    let yes = 0;
    for (const signal of signals.keys()) {
      if (yes + signals.length - signal < wanted) break;
      asked += 1;
      yes += answer(level, signal) ? 1 : 0;
      if (yes >= wanted) return { level: id, asked };
    }
  }
  return { level: severities.at(-1)?.id ?? '', asked };
}

const withTriage = RUNBOOKS;

describe.each(withTriage)('triage: %s', (_, dir) => {
  const get = served(dir);

  test.each([
    ['the first yes', (): Answer => 'yes', 'touch'],
    ['nothing but no', (): Answer => 'no', 'keyboard'],
    ['not sure counts as yes', (): Answer => 'unsure', 'keyboard'],
    ['no to the worst level, yes to the next', (level: number): Answer => (level === 0 ? 'no' : 'yes'), 'touch'],
  ] as const)('%s', async (_name, answer, how) => {
    const { site, server } = get();
    const { severities } = site.input.runbook;
    const asking = severities.filter(({ signals }) => signals.length > 0);
    const someone = await visitor({ origin: server.url });
    await someone.page.goto(`${server.url}index.html`, { waitUntil: 'load' });
    if (asking.length === 0) {
      expect(await someone.page.$('.opener')).toBeNull();
      await someone.leave();
      return;
    }
    const { level, asked } = expected(severities, (at, signal) => (signal >= 0 ? answer(at) !== 'no' : false));
    await answerBy(someone, '.opener', how);
    let count = 0;
    for (; count < asked; count += 1) {
      await someone.page.waitForSelector('.answers');
      const at = await levelOfQuestion(someone, severities);
      await answerBy(someone, `.answers button:nth-child(${{ yes: 1, no: 2, unsure: 3 }[answer(at)]})`, how);
    }
    await until(someone.page, `location.pathname.endsWith('/severities/${level}.html')`);
    await someone.page.waitForSelector('.because:not([hidden])');
    expect(await someone.page.$eval('.because', (box) => box.textContent.trim().length)).toBeGreaterThan(10);
    expect(someone.troubles).toEqual([]);
    await someone.leave();
  });
});

describe('triage: coming back', () => {
  const get = served(DEFAULT_RUNBOOK);

  test.each([
    ['the browser\'s way back', (page: Page) => page.goBack({ waitUntil: 'load' })],
    ['the link beside the reason', (page: Page) => Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click('.because a')])],
  ] as const)('%s leads to the last question, and another answer leads on', async (_name, comeBack) => {
    const { server } = get();
    const someone = await visitor({ origin: server.url });
    const { page } = someone;
    const question = '.triage legend';
    await page.goto(`${server.url}index.html`, { waitUntil: 'load' });
    await answerBy(someone, '.opener', 'touch');
    await answerBy(someone, '.answers button:nth-child(2)', 'touch');
    const asked = await page.$eval(question, (legend) => legend.textContent);
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), answerBy(someone, '.answers button:nth-child(1)', 'touch')]);
    await page.waitForSelector('.because:not([hidden])');
    await comeBack(page);
    await page.waitForSelector(question);
    expect(await page.$eval(question, (legend) => legend.textContent)).toBe(asked);
    await answerBy(someone, '.answers button:nth-child(2)', 'touch');
    await until(page, `document.querySelector('${question}').textContent !== ${JSON.stringify(asked)}`);
    expect(someone.troubles).toEqual([]);
    await someone.leave();
  });
});

async function answerBy({ page }: Visitor, selector: string, how: 'touch' | 'keyboard'): Promise<void> {
  if (how === 'touch') return press(page, selector, 'tap');
  await page.waitForSelector(selector, { visible: true });
  await page.focus(selector);
  await page.keyboard.press('Enter');
}

/** By the text of the question. */
async function levelOfQuestion({ page }: Visitor, severities: readonly Severity[]): Promise<number> {
  const shown = await page.$eval('.triage .progress', (line) => line.textContent);
  const level = severities.findIndex(({ label }) => shown.includes(label));
  expect(level, shown).toBeGreaterThanOrEqual(0);
  return level;
}

describe.each(RUNBOOKS)('from a cold start on a phone, without network: %s', (_, dir) => {
  const get = served(dir);

  test('a level\'s first action with its command is at most two taps away', async () => {
    const { site, server } = get();
    const severity = site.input.runbook.severities.find(({ run }) => run !== undefined);
    const agent = site.input.runbook.agents.find(({ controls }) => controls.some(({ id, command }) => id === severity?.run && command !== undefined));
    if (severity === undefined || agent === undefined) return;
    const { page, leave } = await visitor({ origin: server.url });
    let taps = 0;
    await page.goto(server.url, { waitUntil: 'load' });
    await page.waitForFunction('navigator.serviceWorker.controller !== null', { timeout: 60_000 });
    await page.goto('about:blank');
    await server.stop();
    await page.goto(server.url, { waitUntil: 'load' });
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.tap(`a[href="severities/${severity.id}.html"]`)]);
    taps += 1;
    if ((await page.$('.first .command pre')) === null) {
      await page.tap('.first [data-pick-agent]');
      await page.waitForSelector('.pick');
      await page.type('dialog.picker input', agent.name);
      await page.keyboard.press('Enter');
      await page.waitForSelector('.first .command pre');
      taps += 1;
    }
    expect(taps).toBeLessThanOrEqual(2);
    const command = await page.$eval('.first .command pre', (pre) => ({ text: pre.textContent, shown: pre.checkVisibility(), top: pre.getBoundingClientRect().top }));
    expect(command.shown).toBe(true);
    expect(command.text.length).toBeGreaterThan(5);
    expect(command.top).toBeLessThan(844);
    await server.start();
    await leave();
  });
});
