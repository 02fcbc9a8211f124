/** One Chromium for all suites. */
import type { Browser, BrowserContext, ElementHandle, Page } from 'puppeteer';
import { findBrowser } from '#scripts/print/find-browser.ts';
import { launchBrowser } from '#scripts/print/launch-browser.ts';

let running: Promise<Browser> | undefined;

async function launch(): Promise<Browser> {
  const found = await findBrowser();
  if (found === undefined) throw new Error('there is no browser to test with');
  return (await launchBrowser(found)).browser;
}

export const browser = (): Promise<Browser> => (running ??= launch());

export async function closeBrowser(): Promise<void> {
  await (await running)?.close();
  running = undefined;
}

export const PHONE = { width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 1 } as const;
export const DESK = { width: 1440, height: 900 } as const;

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors that the browser told, and requests that left the site. */
  readonly troubles: string[];
  readonly leave: () => Promise<void>;
}

export interface VisitOptions {
  readonly viewport?: typeof PHONE | typeof DESK | { readonly width: number; readonly height: number };
  readonly theme?: 'light' | 'dark';
  readonly scripts?: boolean;
  /** Where requests may go; default: anywhere that the page itself is from. */
  readonly origin?: string;
}

/** Somebody who was never here before. */
export async function visitor({ viewport = PHONE, theme = 'light', scripts = true, origin }: VisitOptions = {}): Promise<Visitor> {
  const context = await (await browser()).createBrowserContext();
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => ['error', 'warn'].includes(message.type()) && troubles.push(`console: ${message.text()} ${message.location().url ?? ''}`));
  page.on('pageerror', (error) => troubles.push(`error: ${error instanceof Error ? error.message : String(error)}`));
  page.on('request', (request) => {
    const url = request.url();
    if (origin !== undefined && !url.startsWith(origin) && !/^(?:data|blob|about):/.test(url)) troubles.push(`request: ${url}`);
  });
  await page.setViewport(viewport);
  await page.setJavaScriptEnabled(scripts);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  return { page, context, troubles, leave: () => context.close() };
}

/** Clicks where a person would: in the middle of the screen, not below the bar at its foot. */
export async function press(page: Page, target: string | ElementHandle, how: 'click' | 'tap' = 'click'): Promise<void> {
  const element = typeof target === 'string' ? await page.waitForSelector(target, { visible: true }) : target;
  await element?.evaluate((each) => each.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await element?.[how]();
}

/** Waits until something is true in the page. */
export async function until(page: Page, condition: string): Promise<void> {
  await page.waitForFunction(condition, { timeout: 10_000 });
}
