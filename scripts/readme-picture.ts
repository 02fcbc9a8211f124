/** Makes the picture that the README opens with, docs/site.png: the default runbook's site on a phone, in both lights. `node scripts/readme-picture.ts` */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer';
import { compileFolder } from './compile-folder.ts';
import { findBrowser } from './print/find-browser.ts';
import { launchBrowser } from './print/launch-browser.ts';
import { buildSite } from './site/build-site.ts';
import { targetInput } from './target-input.ts';

const ROOT = join(import.meta.dirname, '..');
const PHONE = { width: 390, height: 760, deviceScaleFactor: 1.5 };

interface Shot {
  readonly path: string;
  readonly theme: 'light' | 'dark';
}

async function shoot(browser: Browser, site: string, { path, theme }: Shot): Promise<string> {
  const page = await browser.newPage();
  await page.setViewport(PHONE);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await page.goto(pathToFileURL(join(site, path)).href, { waitUntil: 'load' });
  const picture = await page.screenshot({ encoding: 'base64' });
  await page.close();
  return picture;
}

/** The screens side by side, with a hairline around each. */
async function compose(browser: Browser, pictures: readonly string[], file: string): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width: pictures.length * (PHONE.width + 28) + 28, height: PHONE.height + 56, deviceScaleFactor: PHONE.deviceScaleFactor });
  const images = pictures.map((picture) => `<img style="width:${PHONE.width}px;border:1px solid #dcd9d2;border-radius:14px" src="data:image/png;base64,${picture}">`);
  await page.setContent(`<body style="margin:0;padding:28px;display:flex;gap:28px;background:#f2f0ea">${images.join('')}</body>`);
  await page.screenshot({ path: `${file}.png` as const });
  await page.close();
}

async function main(): Promise<void> {
  const { result, prose } = await compileFolder(join(ROOT, 'runbook'), { asOf: '2026-11-25' });
  const found = await findBrowser();
  if (!result.ok || found === undefined) throw new Error(result.ok ? 'there is no browser' : 'the runbook has errors: run validate');
  const folder = await mkdtemp(join(tmpdir(), 'breakglass-picture-'));
  const { browser } = await launchBrowser(found);
  try {
    await buildSite(targetInput(result.value, prose), { staging: join(folder, 'dist'), cacheDir: join(folder, 'cache'), downloads: [], markdown: [] });
    const [level] = result.value.severities;
    const scenario = result.value.procedures.find(({ type }) => type === 'scenario');
    const shots: readonly Shot[] = [
      { path: 'index.html', theme: 'light' },
      { path: `severities/${level?.id ?? ''}.html`, theme: 'dark' },
      { path: `procedures/${scenario?.id ?? ''}.html`, theme: 'light' },
    ];
    const pictures: string[] = [];
    for (const shot of shots) pictures.push(await shoot(browser, join(folder, 'dist', 'site'), shot));
    await mkdir(join(ROOT, 'docs'), { recursive: true });
    await compose(browser, pictures, join(ROOT, 'docs', 'site'));
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
