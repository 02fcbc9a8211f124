/** One page of the browser that prints HTML, and loads nothing but the binder's own fonts. */
import type { HTTPRequest } from 'puppeteer';
import type { RunningBrowser } from './launch-browser.ts';
import type { LoadedFonts } from './load-fonts.ts';

export interface Press {
  readonly print: (html: string) => Promise<Uint8Array>;
  /** How high each element with `data-fit` is, in CSS pixels, by its id. */
  readonly measure: (html: string) => Promise<ReadonlyMap<string, number>>;
  /** What the page asked for and did not get. */
  readonly refused: readonly string[];
  readonly close: () => Promise<void>;
}

/** Nothing answers here: every request is answered by us, or refused. */
const ADDRESS = 'https://binder.invalid/';
const POLICY = "default-src 'none'; font-src 'self'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

export async function openPress({ browser }: RunningBrowser, fonts: LoadedFonts): Promise<Press> {
  const page = await browser.newPage();
  const refused: string[] = [];
  let html = '';
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request, () => html, fonts, refused));
  const open = async (text: string): Promise<void> => {
    html = text;
    await page.goto(ADDRESS, { waitUntil: 'load', timeout: 0 });
    await page.evaluate(LOAD_FONTS);
  };
  await page.emulateMediaType('print');
  return {
    refused,
    measure: async (text) => {
      await open(text);
      return new Map(readHeights(await page.evaluate(MEASURE)));
    },
    print: async (text) => {
      await open(text);
      return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: false, timeout: 0 });
    },
    close: () => page.close(),
  };
}

async function answer(request: HTTPRequest, html: () => string, fonts: LoadedFonts, refused: string[]): Promise<void> {
  const url = request.url();
  try {
    if (url === ADDRESS) return await request.respond({ status: 200, contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': POLICY }, body: html() });
    if (url.startsWith('data:image/svg+xml,')) return await request.continue();
    const font = url.startsWith(ADDRESS) ? await fonts.file(url.slice(ADDRESS.length)) : undefined;
    if (font !== undefined) return await request.respond({ status: 200, contentType: 'font/woff2', body: font });
    refused.push(url);
    await request.abort('blockedbyclient');
  } catch {
    // The page went on to the next print before its last request was answered.
  }
}

/** Runs in the page, where types of the browser's world would be needed: so it is text. Fonts that only page margins use are not waited for by `document.fonts.ready`: page numbers would be missing. */
const LOAD_FONTS = `(async () => {
  const text = document.documentElement.textContent + '0123456789';
  const named = new Set([...document.fonts].map(({ style, weight, family }) => style + ' ' + weight + ' 10pt ' + family));
  await Promise.all([...named].map((font) => document.fonts.load(font, text)));
})()`;

const MEASURE = `[...document.querySelectorAll('[data-fit]')].map((element) => [element.id, element.getBoundingClientRect().height])`;

function readHeights(found: unknown): [string, number][] {
  if (!Array.isArray(found)) return [];
  return found.map((pair: unknown) => (Array.isArray(pair) ? [String(pair[0]), Number(pair[1])] : ['', 0]));
}
