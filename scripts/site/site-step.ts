/** The site as a step of the build: after all that it offers for download. */
import { join } from 'node:path';
import type { BuildStep } from '#scripts/build/step.ts';

/** `others` are the names of the steps whose files it offers. */
export const siteStep = (others: readonly string[]): BuildStep => ({
  summary: 'the site, and a copy of it to open from disk',
  owns: ['site', 'site-offline.zip'],
  after: others,
  run: async ({ staging, cacheDir, input }) => {
    const { buildSite } = await import('./build-site.ts');
    const { downloadsOf } = await import('./downloads.ts');
    const { readTexts } = await import('./read-folder.ts');
    const copy = await buildSite(input, { staging, cacheDir, downloads: await downloadsOf(staging), markdown: await readTexts(join(staging, 'markdown')) });
    return { files: [copy], diagnostics: [] };
  },
});
