/**
 * Makes `src/site/guide/binder.png`, the picture of real binder pages in README and site: `node scripts/print/picture.ts [RUNBOOK] [FILE]`.
 * Needs `pdftoppm` (poppler-utils).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { h } from 'hastscript';
import type { Browser } from 'puppeteer';
import { compileFolder } from '#scripts/compile-folder.ts';
import { targetInput } from '#scripts/target-input.ts';
import { toHtml } from '#src/html/body.ts';
import { findBrowser, NO_BROWSER } from './find-browser.ts';
import { launchBrowser } from './launch-browser.ts';
import { loadFonts } from './load-fonts.ts';
import { readPrint, type PrintedPages } from './pdf/read-pdf.ts';
import { openPress } from './press.ts';
import { printEdition } from './print-edition.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const [runbook = join(ROOT, 'runbook'), file = join(ROOT, 'src', 'site', 'guide', 'binder.png')] = argv.slice(2);
/** Of one page, in CSS pixels; the picture has twice as many, for sharp screens. */
const WIDTH = 252;
const SHARPNESS = 2;
const HEIGHT_TO_WIDTH = 297 / 210;
const MOST_BYTES = 300 * 1024;

const { result, prose } = await compileFolder(runbook, { asOf: '2000-01-01' });
if (!result.ok) throw new Error('the runbook has errors');
const found = await findBrowser();
if (found === undefined) throw new Error(NO_BROWSER);
const running = await launchBrowser(found);
try {
  const fonts = await loadFonts(found.fontsDir);
  const press = await openPress(running, fonts);
  const { pdf } = await printEdition({ input: targetInput(result.value, prose), edition: { kind: 'whole' }, paper: 'a4' }, { press, fonts, browserVersion: running.version });
  const picture = await arrange(pagesAsPng(pdf, chosenPages(await readPrint(pdf))), running.browser);
  if (picture.length > MOST_BYTES) throw new Error(`the picture has ${picture.length} bytes, and ${MOST_BYTES} are the most`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, picture);
} finally {
  await running.browser.close();
}

/** Cover, the card of the worst level, the last known situation, the first agent: what there is of these. */
function chosenPages({ destinations }: PrintedPages): readonly number[] {
  const pagesOf = (prefix: string): readonly number[] => [...destinations].filter(([name]) => name.startsWith(prefix) && !name.includes(':')).map(([, { page }]) => page).toSorted((a, b) => a - b);
  return [1, pagesOf('cards.severities.')[0], pagesOf('cards.procedures.').at(-1), pagesOf('agents.')[0]].filter((page) => page !== undefined);
}

function pagesAsPng(pdf: Uint8Array, pages: readonly number[]): readonly Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'breakglass-picture-'));
  try {
    const whole = join(folder, 'binder.pdf');
    writeFileSync(whole, pdf);
    return pages.map((page) => {
      const stem = join(folder, String(page));
      execFileSync('pdftoppm', ['-png', '-singlefile', '-f', String(page), '-l', String(page), '-scale-to-x', String(WIDTH * SHARPNESS), '-scale-to-y', '-1', whole, stem]);
      return readFileSync(`${stem}.png`);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function arrange(pages: readonly Buffer[], browser: Browser): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setViewport({ width: pages.length * (WIDTH + 16) + 16, height: Math.round(WIDTH * 1.6), deviceScaleFactor: SHARPNESS });
  const style = `body{margin:0;padding:16px;display:flex;gap:16px;align-items:flex-start;background:#dcd9d2}img{width:${WIDTH}px;height:auto;flex:none;background:#fff}`;
  const images = pages.map((png) => h('img', { src: `data:image/png;base64,${png.toString('base64')}` }));
  await page.setContent(toHtml({ type: 'root', children: [{ type: 'doctype' }, h('html', [h('head', h('style', style)), h('body', images)])] }), { waitUntil: 'load' });
  return page.screenshot({ type: 'png', clip: { x: 0, y: 0, width: pages.length * (WIDTH + 16) + 16, height: Math.round(WIDTH * HEIGHT_TO_WIDTH) + 32 } });
}
