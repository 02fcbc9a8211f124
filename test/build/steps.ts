/** Small steps for tests of the plan and of carrying it out. */
import type { BuildStep, StepTable } from '#scripts/build/step.ts';

/** A step that writes one file into its folder. */
export const step = (name: string, more: Partial<BuildStep> = {}): BuildStep => ({
  summary: `the ${name}`,
  owns: [name],
  after: [],
  run: async ({ input }) => ({ files: [{ path: `${name}/index.txt`, content: `${name} of ${input.runbook.settings.title}` }], diagnostics: [] }),
  ...more,
});

/** The site gathers the others; its downloads and the archive run with it. */
export const SAMPLE: StepTable = {
  site: step('site', { after: ['binder'] }),
  downloads: step('downloads', { owns: ['site/downloads'], partOf: 'site', after: ['site', 'slack', 'markdown', 'binder'], run: async ({ outputs }) => ({ files: [{ path: 'site/downloads/list.txt', content: outputs.join(' ') }], diagnostics: [] }) }),
  archive: step('archive', { owns: ['site.zip'], partOf: 'site', after: ['downloads'], run: async () => ({ files: [{ path: 'site.zip', content: 'zip' }], diagnostics: [] }) }),
  markdown: step('markdown'),
  slack: step('slack', { owns: ['messages/slack'], run: async () => ({ files: [{ path: 'messages/slack/index.md', content: 'slack' }], diagnostics: [] }) }),
  binder: step('binder', { run: async () => ({ files: [{ path: 'binder/a4.pdf', content: 'pdf' }], diagnostics: [], browser: 'Chromium 1' }) }),
};
