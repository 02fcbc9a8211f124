/** What a reader does with the composer: come near it, choose, copy, paste. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer';
import { afterEach } from 'vitest';
import type { slack } from '#src/targets/slack/index.ts';
import { RUNBOOKS } from '../../setup/runbooks.ts';
import { until, visitor, type Visitor, type VisitOptions } from './browser.ts';
import type { BuiltSite } from './built-sites.ts';

/** One with levels and several agents, one with neither, and one whose texts are wild. */
export const TRIED = RUNBOOKS.filter(([name]) => ['default', 'no-levels', 'sev-five'].includes(name));

const here: Visitor[] = [];
/** Leaves after the test. */
export function staying(someone: Visitor): Visitor {
  here.push(someone);
  return someone;
}

afterEach(async () => {
  await Promise.all(here.splice(0).map(({ leave }) => leave()));
});

/** Somebody on a page from disk, with the composer ready. */
export async function open(site: BuiltSite, path: string, { waits = true, ...options }: VisitOptions & { readonly waits?: boolean } = {}): Promise<Visitor> {
  const someone = staying(await visitor({ origin: 'file://', ...options }));
  await someone.page.goto(pathToFileURL(join(site.dir, path)).href);
  if (waits && options.scripts !== false) await unfold(someone.page);
  return someone;
}

/** It comes when a reader comes near it. */
export async function scrollTo(page: Page): Promise<void> {
  await page.$eval('.composer', (place) => place.scrollIntoView());
  await until(page, `document.querySelector('.compose-preview h1') !== null`);
}

export async function unfold(page: Page): Promise<void> {
  await scrollTo(page);
  if ((await page.$('.compose-sheet[open]')) === null) await tap(page, '.compose-sheet > summary');
}

/** What the clipboard holds, as a reader finds out: by pasting. */
export async function paste(page: Page): Promise<{ readonly text: string; readonly html: string }> {
  await page.evaluate(PASTE_FIELD);
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyV');
  await page.keyboard.up('Control');
  await until(page, `document.querySelector('#pasted').dataset.text !== undefined`);
  const [text, html] = await page.$eval('#pasted', (field) => {
    const { text: plain, html: rich } = field.dataset;
    field.remove();
    return [plain, rich];
  });
  return { text, html };
}

const PASTE_FIELD = `{
  const field = document.createElement('textarea');
  field.id = 'pasted';
  field.addEventListener('paste', (event) => {
    field.dataset.text = event.clipboardData.getData('text/plain');
    field.dataset.html = event.clipboardData.getData('text/html');
    event.preventDefault();
  });
  document.body.append(field);
  field.focus();
}`;

/** Something of the page, by an expression of its own. */
export const read = (page: Page, expression: string): Promise<unknown> => page.evaluate(expression);

/** As a reader does, who moves what is to be tapped away from the edge. */
export async function tap(page: Page, selector: string): Promise<void> {
  await page.$eval(selector, (element) => element.scrollIntoView({ block: 'center' }));
  await page.tap(selector);
}

/** `inside` is where its composer stands, of several in a file. */
export async function copyAs(page: Page, name: string, inside = ''): Promise<{ readonly text: string; readonly html: string }> {
  const button = `${inside} [data-copy-as="${name}"]`;
  // What it answered before would look like an answer.
  await page.$eval(button, (each) => (each.textContent = '-'));
  await tap(page, button);
  await until(page, `document.querySelector('${button}').textContent.startsWith('Copied')`);
  return paste(page);
}

export const filesOf = (target: typeof slack, { input }: BuiltSite): ReadonlyMap<string, string> => new Map(target.render(input).files.map(({ path, content }) => [path, String(content)]));
export const choose = (page: Page, id: string, inside = ''): Promise<void> => tap(page, `${inside} .compose-choices [data-id="${id}"]`);

/** As a browser reads it, without what clipboards add. */
export async function wordsOf(page: Page, html: string): Promise<unknown> {
  return read(page, `[...new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html').querySelectorAll('h1, p, li, th, td, mark, strong')].map((element) => element.tagName + ' ' + element.textContent)`);
}
