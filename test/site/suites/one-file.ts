/** The whole runbook in one file, as its reader uses it from disk: each part is like a page of its own. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { inPage } from '#src/html/in-page.ts';
import { levelsOf } from '#src/html/layouts/procedure.ts';
import { viewOf } from '#src/html/view.ts';
import { allSteps } from '#src/model/steps.ts';
import { renderSingleFile } from '#src/targets/single-file/render-single-file.ts';
import { DEFAULT_RUNBOOK, RUNBOOKS } from '../../setup/runbooks.ts';
import { DESK, PHONE, press, until, visitor, type Visitor, type VisitOptions } from '../setup/browser.ts';
import { builtSite, type BuiltSite } from '../setup/built-sites.ts';

const here: Visitor[] = [];
afterEach(async () => {
  await Promise.all(here.splice(0).map(({ leave }) => leave()));
});

const urlOf = ({ dist }: BuiltSite): string => pathToFileURL(join(dist, 'runbook.html')).href;

interface Opening extends VisitOptions {
  /** An address of the book. */
  readonly at?: string;
  /** Runs in the page before anything of the file does. */
  readonly first?: string;
}

async function open(site: BuiltSite, { at, first, ...options }: Opening = {}): Promise<Visitor> {
  const someone = await visitor({ origin: urlOf(site), ...options });
  here.push(someone);
  if (first !== undefined) await someone.page.evaluateOnNewDocument(first);
  await someone.page.goto(at === undefined ? urlOf(site) : `${urlOf(site)}#${inPage(at)}`, { waitUntil: 'load' });
  return someone;
}

/** As by a link. */
const go = async ({ page }: Visitor, address: string): Promise<void> => {
  await page.evaluate(`location.hash = ${JSON.stringify(inPage(address))}`);
  await shows(page, address);
};

const shows = (page: Visitor['page'], address: string): Promise<void> => until(page, `[...document.querySelectorAll('main > section')].filter((part) => part.checkVisibility()).map(({ id }) => id).join() === ${JSON.stringify(inPage(address))}`);

const CATCH_COPIES = `Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } })`;

describe.each(RUNBOOKS)('the one file: %s', (_, dir) => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite(dir);
  });

  test('each place has an address of its own, and is shown at the top', async () => {
    const [procedure] = site.input.runbook.procedures.filter(({ steps }) => steps.length > 1);
    const step = procedure === undefined ? undefined : allSteps(procedure).at(-1);
    if (procedure === undefined || step === undefined) return;
    const address = `procedures/${procedure.id}#${step.id}`;
    const { page, troubles } = await open(site, { at: address });
    await shows(page, `procedures/${procedure.id}`);
    const bottom = 'scrollY >= document.documentElement.scrollHeight - innerHeight - 1';
    await until(page, `(({ top }) => top >= 0 && (top < 60 || ${bottom}))(document.getElementById(${JSON.stringify(inPage(address))}).getBoundingClientRect())`);
    expect(troubles).toEqual([]);
  });

  test('a link to a place is one that others can open, where there is a site', async () => {
    const { settings, procedures } = site.input.runbook;
    const procedure = procedures.find(({ steps }) => steps.length > 0);
    const step = procedure === undefined ? undefined : allSteps(procedure)[0];
    if (procedure === undefined || step === undefined) return;
    const address = `procedures/${procedure.id}#${step.id}`;
    const { page } = await open(site, { at: `procedures/${procedure.id}`, first: CATCH_COPIES });
    await page.$eval(`[id="${inPage(address)}"] .anchor`, (button) => button.click());
    await until(page, 'window.copied !== undefined');
    expect(await page.evaluate('window.copied')).toBe(settings.site === undefined ? `${urlOf(site)}#${inPage(address)}` : `${settings.site.replace(/\/$/, '')}/procedures/${procedure.id}.html#${step.id}`);
    expect(page.url()).toBe(`${urlOf(site)}#${inPage(address)}`);
  });

  test('a former address leads to the present one', async () => {
    const known = new Set(site.input.book.chapters.flatMap(({ sections }) => sections.map(({ id }) => id)));
    for (const { from, to } of site.input.book.redirects.filter((each) => !each.from.includes('#') && known.has(each.to))) {
      const { page } = await open(site, { at: from });
      await shows(page, to);
    }
  });

  test('boxes are ticked and cleared for each part by itself', async () => {
    const someone = await open(site);
    const { page } = someone;
    const [one, other] = await page.$$eval('main > section[id*="--"]:has(.tick)', (list) => list.map((part) => part.dataset['path'] ?? ''));
    if (one === undefined || other === undefined) return;
    for (const path of [one, other]) {
      await go(someone, path);
      await press(page, '.shown .tick');
      expect(await page.$$eval('.clear', (buttons) => buttons.filter((button) => button.checkVisibility()).map((button) => /\d+/.exec(button.textContent)?.[0]))).toEqual(['1']);
    }
    await press(page, '.shown .clear');
    await page.reload({ waitUntil: 'load' });
    await shows(page, other);
    expect(await page.$$eval('.shown .tick:checked', (list) => list.length)).toBe(0);
    await go(someone, one);
    expect(await page.$$eval('.shown .tick:checked', (list) => list.length)).toBe(1);
  });

  test('who was led to a level is at that level in the procedures that come next, where these have it', async () => {
    const { severities, procedures } = site.input.runbook;
    const level = severities.at(-1)?.id;
    const someone = await open(site, { first: `localStorage.setItem('breakglass:level', JSON.stringify([Date.now(), ${JSON.stringify(level)}]))` });
    const view = viewOf(site.input, { href: () => undefined }, '');
    for (const procedure of procedures) {
      await go(someone, `procedures/${procedure.id}`);
      const stepsBack = await someone.page.$$eval('.shown .step.other-level', (list) => list.length);
      if (!levelsOf(procedure, view).some(({ id }) => id === level)) expect(stepsBack, procedure.id).toBe(0);
      const chosen = await someone.page.$$eval('.shown [data-choose="level"] [aria-pressed="true"]', (buttons) => buttons.map((button) => button.dataset['level']));
      const offers = await someone.page.$(`.shown [data-choose="level"] [data-level="${level}"]`);
      expect(chosen, procedure.id).toEqual(offers === null ? [] : [level]);
    }
    expect(someone.troubles).toEqual([]);
  });

  test('the markup is whole, and without scripts everything stands there', async () => {
    const { page, troubles } = await open(site, { scripts: false, viewport: DESK });
    expect(await page.$$eval('main > section', (list) => list.filter((part) => !part.checkVisibility()).length)).toBe(0);
    expect(await page.$$eval('.js-only, .local, .onward', (list) => list.filter((each) => each.checkVisibility()).length)).toBe(0);
    expect(await page.$$eval('main pre code', (list) => list.filter((each) => each.textContent.trim() === '').length)).toBe(0);
    expect(troubles).toEqual([]);
  });

  test('what a print holds is what is shown, folded or not', async () => {
    const address = site.input.book.chapters[0]?.sections[0]?.id ?? '';
    const { page } = await open(site, { at: address, viewport: DESK });
    await page.emulateMediaType('print');
    await shows(page, address);
    await page.emulateMediaType('screen');
    await page.evaluate(`location.hash = 'whole'`);
    await until(page, `[...document.querySelectorAll('main > section')].every((part) => part.checkVisibility())`);
    await page.emulateMediaType('print');
    expect(await page.$$eval('main > section', (list) => list.filter((part) => !part.checkVisibility()).length)).toBe(0);
    expect(await page.$$eval('.command details dd', (list) => list.filter((each) => !each.checkVisibility()).length)).toBe(0);
    expect(await page.$$eval('.side, .bar, .foot ul, .top button, .copy, .anchor, .onward, .local, .composer', (list) => list.filter((each) => each.checkVisibility()).length)).toBe(0);
  });
});

describe('the one file of the default runbook', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite(DEFAULT_RUNBOOK);
  });
  const worst = (): string => `severities/${site.input.runbook.severities[0]?.id}`;
  const onward = '.shown .rows a[href^="#procedures--"]';

  test('the way back leads to the line that was read there, and so does loading it again', async () => {
    const { page } = await open(site, { at: worst() });
    await page.$eval(onward, (link) => link.scrollIntoView({ block: 'center' }));
    await page.waitForSelector('.shown .compose-copy');
    await page.$eval(onward, (link) => link.scrollIntoView({ block: 'center' }));
    const down = Number(await page.evaluate('scrollY'));
    expect(down).toBeGreaterThan(300);
    await page.click(onward);
    await until(page, `document.querySelector('.shown').id.startsWith('procedures--') && scrollY === 0 && document.activeElement.tagName === 'H1'`);
    await page.goBack();
    await shows(page, worst());
    await until(page, `Math.abs(scrollY - ${down}) < 2`);
    await page.reload({ waitUntil: 'load' });
    await shows(page, worst());
    await until(page, `Math.abs(scrollY - ${down}) < 2`);
  });

  test('the triage begins anew, and its reasons are not told to who comes another way', async () => {
    const { page } = await open(site);
    await press(page, '.opener');
    await page.waitForSelector('.answers');
    await press(page, '.answers button');
    await shows(page, worst());
    await page.waitForSelector('.shown .because:not([hidden])');
    const asked = '(document.querySelector(".asking legend")?.checkVisibility() === true && document.querySelector("main > .shown").id === "index")';
    // The answer can be taken back, by the link and by the history.
    await press(page, '.shown .because a');
    await until(page, asked);
    await page.goBack();
    await shows(page, worst());
    await page.goBack();
    await until(page, asked);
    await page.reload({ waitUntil: 'load' });
    await until(page, asked);
    await press(page, '.bar a[href="#index"]');
    await shows(page, 'index');
    await until(page, `document.querySelector('.opener').checkVisibility()`);
    await press(page, '.opener');
    await page.waitForSelector('.answers');
    expect(await page.$$eval('.answers', (list) => list.length)).toBe(1);
    // It is this very part that is asked for again.
    await press(page, '.bar a[href="#index"]');
    await until(page, `document.querySelector('.opener').checkVisibility()`);
    await press(page, `main a[href="#${inPage(worst())}"]`);
    await shows(page, worst());
    expect(await page.$eval('.shown .because', (box) => box.checkVisibility())).toBe(false);
  });

  test('what is no address leaves the reader where they are', async () => {
    const { page, troubles } = await open(site, { at: worst(), viewport: DESK });
    await page.focus('.skip');
    await page.keyboard.press('Enter');
    await shows(page, worst());
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    for (const wrong of ['%E0%A4%A', 'no-such-place']) {
      await page.evaluate(`location.hash = ${JSON.stringify(wrong)}`);
      await shows(page, worst());
    }
    await page.reload({ waitUntil: 'load' });
    await shows(page, 'index');
    expect(troubles).toEqual([]);
  });

  test('on a desk the chapters stand beside, the one that is read unfolded', async () => {
    const { page } = await open(site, { at: worst(), viewport: DESK });
    expect(await page.$$eval('.side ul ul', (lists) => lists.filter((list) => list.checkVisibility()).length)).toBe(1);
    expect(await page.$eval('.side [aria-current="page"]', (link) => link.getAttribute('href'))).toBe(`#${inPage(worst())}`);
    const foot = await page.$$eval('.foot a', (links) => links.map((link) => link.getAttribute('href')));
    expect(foot).toContain('#contents');
    expect(foot).toContain('#whole');
  });

  test('choices hold while the file is open, also where nothing may be stored', async () => {
    const { page, troubles } = await open(site, { at: worst(), first: `Object.defineProperty(window, 'localStorage', { configurable: true, get: () => { throw new DOMException('forbidden', 'SecurityError'); } })` });
    const name = site.input.runbook.agents[0]?.name ?? '';
    await page.click('.chosen-agent');
    await page.waitForSelector('dialog.picker[open]');
    await page.$$eval('.pick', (buttons, wanted) => buttons.find((button) => button.textContent === wanted)?.click(), name);
    await until(page, `document.querySelector('.chosen-agent').textContent === ${JSON.stringify(name)}`);
    expect(await page.$$eval('.shown .first .command[data-agent]', (blocks) => blocks.filter((block) => block.checkVisibility()).length)).toBe(1);
    expect(troubles).toEqual([]);
  });

  test.each([['phone, light', PHONE, 'light'], ['phone, dark', PHONE, 'dark'], ['desk, light', DESK, 'light'], ['desk, dark', DESK, 'dark']] as const)('nobody is kept out: %s', async (_, viewport, theme) => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const { procedures, templates, agents } = site.input.runbook;
    for (const address of ['index', 'contents', worst(), `procedures/${procedures[0]?.id}`, `templates/${templates[0]?.id}`, `agents/${agents[0]?.id}`]) {
      const { page, troubles } = await open(site, { viewport, theme, at: address });
      await shows(page, address);
      if ((await page.$('.shown .composer')) !== null) {
        await page.$eval('.shown .composer', (place) => place.scrollIntoView());
        await until(page, `document.querySelector('.shown .compose-preview h1') !== null`);
      }
      // What is not shown is nobody's trouble, and takes long to look at.
      await page.$$eval('main > section:not(.shown)', (list) => list.forEach((part) => part.remove()));
      await page.evaluate(axe);
      expect(await page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))`), address).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), address).toBeLessThanOrEqual(0);
      expect(troubles).toEqual([]);
    }
  });

  test('no text of an author ends the element that it stands in', async () => {
    const wild = '</script><script>window.ran = true</script><!--<script>\u2028';
    const html = renderSingleFile(site.input, { style: '', head: '', script: '', icon: '', data: { 'it"s': JSON.stringify(wild) } });
    const { page } = await visitorOf(html);
    expect(JSON.parse(await page.$eval('script[type="application/json"]', (element) => element.textContent))).toBe(wild);
    expect(await page.$eval('script[type="application/json"]', (element) => element.dataset['name'])).toBe('it"s');
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(await page.$$eval('script', (list) => list.length)).toBe(3);
  });
});

async function visitorOf(html: string): Promise<Visitor> {
  const someone = await visitor();
  here.push(someone);
  await someone.page.setContent(html);
  return someone;
}
