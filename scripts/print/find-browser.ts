import { existsSync } from 'node:fs';
import process from 'node:process';
import { ExpectedFailure } from '#scripts/cli/expected-failure.ts';
import { BROWSER_VARIABLES, namedBrowser, systemBrowsers } from './browser-places.ts';
import { pinnedBrowser } from './pinned-browser.ts';

export interface FoundBrowser {
  readonly path: string;
  readonly origin: 'variable' | 'package' | 'system' | 'puppeteer';
  readonly env: Readonly<Record<string, string>>;
  /** The only fonts it sees beside the binder's own; undefined where it sees all of the system's. */
  readonly fontsDir: string | undefined;
}

export const NO_BROWSER = `no PDF was made, because there is no browser: set ${BROWSER_VARIABLES[0]} to a Chrome, Chromium or Edge, or run \`npx puppeteer browsers install chrome\``;

/** A browser to print with: the one that a variable names, else the pinned package, the system's, puppeteer's. Undefined where there is none. */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<FoundBrowser | undefined> {
  const named = namedBrowser(env);
  if (named !== undefined) {
    if (!existsSync(named.path)) throw new ExpectedFailure(`${named.variable} names ${named.path}, and there is no such file`);
    return found('variable', named.path);
  }
  const pinned = await pinnedBrowser();
  if (pinned !== undefined) return { origin: 'package', ...pinned };
  const system = systemBrowsers({ platform: process.platform, env }).find((path) => existsSync(path));
  if (system !== undefined) return found('system', system);
  const cached = await fromPuppeteer();
  return cached === undefined ? undefined : found('puppeteer', cached);
}

const found = (origin: FoundBrowser['origin'], path: string): FoundBrowser => ({ origin, path, env: {}, fontsDir: undefined });

async function fromPuppeteer(): Promise<string | undefined> {
  const { default: puppeteer } = await import('puppeteer');
  try {
    const path = await puppeteer.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
