/** `runbook.html` as a step of the build: the pure document with the scripts, styles and fonts of the site in it. */
import type { BuildStep } from '#scripts/build/step.ts';

export const singleFileStep: BuildStep = {
  summary: 'the whole runbook in one file',
  owns: ['runbook.html'],
  after: [],
  run: async ({ input, cacheDir }) => {
    const { singleFile } = await import('./single-file.ts');
    return { files: [{ path: 'runbook.html', content: await singleFile(input, cacheDir) }], diagnostics: [] };
  },
};
