import process from 'node:process';
import type { Browser } from 'puppeteer';
import type { FoundBrowser } from './find-browser.ts';

export interface RunningBrowser {
  readonly browser: Browser;
  /** Such as `Chrome/153.0.8010.0`. */
  readonly version: string;
  /** Why its sandbox is off; undefined where it is on. */
  readonly unsandboxed: string | undefined;
}

const ARGUMENTS = ['--font-render-hinting=none', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run', '--no-pings'];

/** Starts a browser that does not know where and when it runs. The sandbox stays on where it can be. */
export async function launchBrowser(found: FoundBrowser): Promise<RunningBrowser> {
  // Chromium refuses to start with its sandbox as root.
  if (process.getuid?.() === 0) return launch(found, 'it runs as root');
  try {
    return await launch(found, undefined);
  } catch (error) {
    try {
      return await launch(found, 'it does not start with it here');
    } catch {
      throw error;
    }
  }
}

async function launch(found: FoundBrowser, unsandboxed: string | undefined): Promise<RunningBrowser> {
  const { default: puppeteer } = await import('puppeteer');
  const browser = await puppeteer.launch({
    executablePath: found.path,
    headless: found.origin === 'package' ? 'shell' : true,
    args: [...ARGUMENTS, ...(unsandboxed === undefined ? [] : ['--no-sandbox'])],
    env: { ...process.env, ...found.env, TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // Over a pipe it ends when this process does, however that happens.
    pipe: true,
    protocolTimeout: PATIENCE_MS,
  });
  return { browser, version: (await browser.version()).replace('HeadlessChrome', 'Chrome'), unsandboxed };
}

/** A thousand pages take a minute; what takes five has hung. */
const PATIENCE_MS = 300_000;
