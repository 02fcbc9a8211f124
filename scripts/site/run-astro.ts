import { realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { SiteContent } from '#src/site/site-page.ts';
import type { OutputFile } from '#src/targets/target.ts';
import { astroSettings } from './astro-settings.ts';
import { inFolder } from './in-folder.ts';
import { quietly } from './quietly.ts';
import { readTexts } from './read-folder.ts';
import { prepareWorkFolder } from './work-folder.ts';

/** The pages that Astro makes. It works in a folder of this build alone, so that builds at the same time do not meet, and nothing of it stays. */
export async function runAstro(content: SiteContent, staging: string): Promise<OutputFile[]> {
  const work = join(staging, '.work');
  const root = await realpath(await prepareWorkFolder(work));
  const outDir = join(root, 'out');
  const settings = astroSettings({ root, outDir, source: { load: async () => content } });
  const { build } = await import('astro');
  await inFolder(root, () => inProduction(() => quietly(() => build({ ...settings, force: true }))));
  const made = await readTexts(outDir);
  await rm(work, { recursive: true });
  return made;
}

/** Astro and Vite go by it, and a site for readers is the same wherever it is built. */
async function inProduction<T>(work: () => Promise<T>): Promise<T> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}
