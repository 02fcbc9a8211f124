/** The site as a step of the build: after all that it offers for download. */
import { join } from 'node:path';
import { markdown } from '#src/targets/markdown/index.ts';
import type { OutputFile } from '#src/targets/target.ts';
import type { BuildStep, StepContext } from '#scripts/build/step.ts';
import { readFolder } from './read-folder.ts';

/** `others` are the names of the steps whose files it offers. */
export const siteStep = (others: readonly string[]): BuildStep => ({
  summary: 'the site, and a copy of it to open from disk',
  owns: ['site', 'site-offline.zip'],
  after: others,
  run: async (context) => {
    const { buildSite } = await import('./build-site.ts');
    const { downloadsOf } = await import('./downloads.ts');
    const { staging, cacheDir, input } = context;
    const copy = await buildSite(input, { staging, cacheDir, markdown: await markdownOf(context), downloads: await downloadsOf(staging) });
    return { files: [copy], diagnostics: [] };
  },
});

/** What the step before wrote, or would have written. */
async function markdownOf({ staging, outputs, input }: StepContext): Promise<readonly OutputFile[]> {
  const written = outputs.includes('markdown') ? await readFolder(join(staging, markdown.folder)) : [];
  return written.length > 0 ? written : markdown.render(input).files;
}
