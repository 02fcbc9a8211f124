/** The binder as a step of the build: every edition that the runbook declares, on every paper, printed by one browser. */
import type { BuildStep } from '#scripts/build/step.ts';

export const binderStep: BuildStep = {
  summary: 'PDFs for paper: the binder, quick cards, forms',
  owns: ['binder'],
  after: [],
  run: async ({ input, progress }) => {
    const { declaredEditions } = await import('#src/targets/binder/declared-editions.ts');
    const { editions, findings } = declaredEditions(input.runbook, input.catalog.binder);
    if (findings.length > 0) return { diagnostics: input.place(findings) };
    const { printBinder } = await import('./print-binder.ts');
    const { files, missing, browser, note } = await printBinder({ input, editions, papers: input.runbook.settings.paper, detail: progress.detail });
    const diagnostics = input.place(missing.length === 0 ? [] : [missingFinding(missing, input.catalog.binder.missing)]);
    return { files: files.map(({ path, content }) => ({ path: `binder/${path}`, content })), diagnostics, ...(browser !== undefined && { browser }), ...(note !== undefined && { note }) };
  },
};

const missingFinding = (missing: readonly string[], pattern: string) =>
  ({ code: 'no-font', severity: 'warning', message: pattern.replace('{characters}', missing.map((each) => `${each} (U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`).join(', ')), file: 'runbook.yaml', path: ['title'] }) as const;
