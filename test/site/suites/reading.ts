/** What makes reading easy: places to link to, the level at hand, ticks, light, print, moved pages, no jumps. */
import { describe, expect, test } from 'vitest';
import { allSteps } from '#src/model/steps.ts';
import { DEFAULT_RUNBOOK, RUNBOOKS } from '../../setup/runbooks.ts';
import { DESK, PHONE, press, until, visitor } from '../setup/browser.ts';
import { someOfEachKind } from '../setup/pages.ts';
import { served } from '../setup/served.ts';

describe.each(RUNBOOKS)('reading: %s', (_, dir) => {
  const get = served(dir);

  test('every heading and step has a link to copy', async () => {
    const { site, server } = get();
    const procedure = site.input.runbook.procedures.find(({ steps }) => steps.length > 0);
    const { page, leave } = await visitor({ origin: server.url });
    await page.evaluateOnNewDocument(`Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } })`);
    await page.goto(`${server.url}${procedure === undefined ? 'overview/about' : `procedures/${procedure.id}`}.html`, { waitUntil: 'load' });
    expect(await page.$$eval('main :is(h2, h3, h4, h5, h6)[id]:not(:has(.anchor)), main .step[id] > header:not(:has(.anchor))', (list) => list.map(({ outerHTML }) => outerHTML))).toEqual([]);
    const anchor = procedure === undefined ? undefined : allSteps(procedure)[0]?.id;
    if (anchor !== undefined) {
      await page.evaluate(`document.querySelector('[id="${anchor}"] .anchor').click()`);
      await until(page, 'window.copied !== undefined');
      expect(await page.evaluate('window.copied')).toBe(`${server.url}procedures/${procedure?.id}.html#${anchor}`);
    }
    await leave();
  });

  test('a former address leads to the present one', async () => {
    const { site, server } = get();
    const pages = new Set(site.pages);
    const moved = site.input.book.redirects.filter(({ from, to }) => !from.includes('#') && pages.has(`${to.split('#')[0]}.html`));
    const alert = site.input.runbook.procedures.flatMap(({ id, alerts }) => alerts.filter((name) => /^[\w-]+$/.test(name)).map((name) => ({ from: `alerts/${name}`, to: `procedures/${id}` })))[0];
    const { page, leave } = await visitor({ origin: server.url });
    for (const { from, to } of [...moved, ...(alert === undefined ? [] : [alert])]) {
      await page.goto(`${server.url}${from}.html`, { waitUntil: 'load' });
      await until(page, `location.pathname.endsWith(${JSON.stringify(`/${to.split('#')[0]}.html`)})`);
      await page.goto(`${server.url}${from}.html#main`, { waitUntil: 'load' });
      await until(page, `location.pathname.endsWith(${JSON.stringify(`/${to.split('#')[0]}.html`)}) && location.hash === '#main'`);
    }
    await leave();
  });

  test('times and steps follow the level at hand', async () => {
    const { site, server } = get();
    const path = site.pages.find((each) => each.startsWith('procedures/') && site.text(each).includes('data-choose="level"'));
    if (path === undefined) return;
    const { page, leave } = await visitor({ origin: server.url });
    await page.goto(server.url + path, { waitUntil: 'load' });
    const all = await page.$$eval('.at-level', (times) => times.length);
    const button = '[data-choose="level"] button';
    const level = await page.$eval(button, (each) => each.dataset['level']);
    await press(page, button);
    const left = await page.$$eval('.at-level', (times) => times.filter((time) => time.checkVisibility()).map((time) => time.dataset['levels'] ?? ''));
    for (const levels of left) expect(levels.split(' ')).toContain(level);
    expect(await page.$$eval('.step.other-level', (steps, chosen) => steps.filter((step) => step.dataset['levels']?.split(' ').includes(chosen ?? '')).length, level)).toBe(0);
    await page.reload({ waitUntil: 'load' });
    expect(await page.$eval(button, (each) => each.ariaPressed)).toBe('true');
    await press(page, button);
    expect(await page.$$eval('.at-level', (times) => times.filter((time) => time.checkVisibility()).length)).toBe(all);
    await leave();
  });

  test('a look at a level chooses nothing, and who goes on from it is at that level', async () => {
    const { site, server } = get();
    const level = site.input.runbook.severities.at(-1)?.id;
    const path = site.pages.find((each) => each.startsWith('procedures/') && site.text(each).includes(`data-level="${level}"`));
    const onward = `.level .rows a[href*="${path?.split('/').at(-1)}"]`;
    if (level === undefined || path === undefined || !site.text(`severities/${level}.html`).includes(`../${path}`)) return;
    const { page, leave } = await visitor({ origin: server.url });
    const chosen = (): Promise<string[]> => page.$$eval('[data-choose="level"] [aria-pressed="true"]', (buttons) => buttons.map((button) => button.dataset['level'] ?? ''));
    await page.goto(`${server.url}severities/${level}.html`, { waitUntil: 'load' });
    await page.goto(server.url + path, { waitUntil: 'load' });
    expect(await chosen()).toEqual([]);
    await page.goto(`${server.url}severities/${level}.html`, { waitUntil: 'load' });
    await Promise.all([page.waitForNavigation(), page.$eval(onward, (link) => link.click())]);
    expect(await chosen()).toEqual([level]);
    await leave();
  });

  test('ticks stay, and can be cleared', async () => {
    const { site, server } = get();
    const path = site.pages.find((each) => /^(?:severities|procedures)\//.test(each) && site.text(each).includes('class="tick"'));
    if (path === undefined) return;
    const { page, leave } = await visitor({ origin: server.url });
    await page.goto(server.url + path, { waitUntil: 'load' });
    await press(page, 'main .tick');
    await page.reload({ waitUntil: 'load' });
    expect(await page.evaluate(`document.querySelector('main .tick').checked`)).toBe(true);
    await press(page, '.clear');
    await page.reload({ waitUntil: 'load' });
    expect(await page.evaluate(`document.querySelectorAll('main .tick:checked').length`)).toBe(0);
    await leave();
  });

  test('print leaves out what belongs to the screen, and folds nothing', async () => {
    const { site, server } = get();
    const path = site.pages.find((each) => site.text(each).includes('<details class="check"')) ?? 'index.html';
    const { page, leave } = await visitor({ viewport: DESK, origin: server.url });
    await page.goto(server.url + path, { waitUntil: 'load' });
    await page.emulateMediaType('print');
    const shown = await page.$$eval('.side, .bar, .top button, .copy, .anchor, .onward, .local', (list) => list.filter((each) => each.checkVisibility()).length);
    expect(shown).toBe(0);
    const folded = await page.$$eval('main details.check dd', (list) => list.filter((each) => !each.checkVisibility({ contentVisibilityAuto: true })).length);
    expect(folded).toBe(0);
    expect(await page.$eval('main', (main) => main.checkVisibility())).toBe(true);
    await page.goto(`${server.url}whole.html`, { waitUntil: 'load' });
    expect(await page.evaluate(`[...document.querySelectorAll('.whole > section')].map((section) => getComputedStyle(section).breakBefore === 'page')`)).toEqual(site.input.book.chapters.flatMap(({ sections }) => sections).map((_section, index) => index > 0));
    await leave();
  });

  test('who only hears the page is told each heading by its text, and whose command a button copies', async () => {
    const { site, server } = get();
    const path = site.pages.find((each) => each.startsWith('procedures/') && site.text(each).includes('class="command-agent"')) ?? site.pages.find((each) => each.startsWith('procedures/')) ?? 'contents.html';
    const { page, leave } = await visitor({ viewport: DESK, origin: server.url });
    await page.goto(server.url + path, { waitUntil: 'load' });
    const names = await page.$$eval('main :is(h2, h3, h4, h5, h6):has(.anchor)', (headings) => headings.map((heading) => [heading.ariaLabel, heading.firstChild?.textContent]));
    for (const [heard, seen] of names) expect(heard).toBe(seen);
    const buttons = await page.$$eval('.command:has(> .command-agent) .copy', (list) => list.map((button) => ({ told: button.ariaDescription ?? '', agent: button.closest('.command')?.querySelector('.command-agent')?.textContent ?? '?' })));
    for (const { told, agent } of buttons) expect(told).toContain(agent);
    if (names.length === 0) expect(site.text(path)).not.toMatch(/<main[^]*<h2 [^]*<\/main>/);
    await leave();
  });
});

describe('light and stillness', () => {
  const get = served(DEFAULT_RUNBOOK);

  test('the light follows the system until the reader says otherwise', async () => {
    const { server } = get();
    const background = 'getComputedStyle(document.documentElement).backgroundColor';
    const { page, leave } = await visitor({ theme: 'dark', origin: server.url });
    await page.goto(server.url, { waitUntil: 'load' });
    const dark = await page.evaluate(background);
    await page.click('.theme');
    const light = await page.evaluate(background);
    expect(light).not.toBe(dark);
    await page.reload({ waitUntil: 'load' });
    expect(await page.evaluate(background)).toBe(light);
    await leave();
  });

  test.each([['phone', PHONE], ['desk', DESK]] as const)('nothing jumps while a page arrives on a %s', async (_, viewport) => {
    const { site, server } = get();
    const { page, leave } = await visitor({ viewport, origin: server.url });
    await page.evaluateOnNewDocument(`window.shift = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true })`);
    for (const path of someOfEachKind(site, 4)) {
      await page.goto(server.url + path, { waitUntil: 'networkidle0' });
      expect(Number(await page.evaluate('window.shift')), path).toBeLessThan(0.02);
    }
    await leave();
  });

  test('no motion is left where less is asked for', async () => {
    const { server } = get();
    const { page, leave } = await visitor({ origin: server.url });
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.goto(server.url, { waitUntil: 'load' });
    expect(await page.evaluate(`[...document.querySelectorAll('*')].filter((each) => getComputedStyle(each).transitionDuration !== '0s' || getComputedStyle(each).animationName !== 'none').length`)).toBe(0);
    await leave();
  });

  test('a wide table is a list on a phone, with the names of its columns', async () => {
    const { site, server } = get();
    const path = site.pages.find((each) => each !== 'whole.html' && site.text(each).includes('<table class="list"')) ?? '';
    const { page, leave } = await visitor({ origin: server.url });
    await page.goto(server.url + path, { waitUntil: 'load' });
    expect(await page.evaluate(`getComputedStyle(document.querySelector('table.list td')).display`)).toBe('block');
    expect(await page.evaluate(`getComputedStyle(document.querySelector('table.list td[data-label]'), '::before').content`)).not.toBe('none');
    await leave();
  });

  test('a drill is overdue by the reader\'s own clock', async () => {
    const { server } = get();
    const { page, leave } = await visitor({ origin: server.url });
    await page.evaluateOnNewDocument(`const Real = Date; window.Date = class extends Real { constructor(...given) { super(...(given.length === 0 ? ['2035-01-01T12:00:00Z'] : given)); } }`);
    await page.goto(`${server.url}drills/log.html`, { waitUntil: 'load' });
    expect(await page.$$eval('time.due:not(.overdue)', (list) => list.length)).toBe(0);
    expect(await page.$$eval('time.due.overdue', (list) => list.length)).toBeGreaterThan(0);
    await leave();
  });
});
