import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import process from 'node:process';
import { PAPERS } from '#schemas/vocabulary.ts';
import { compileFolder } from '#scripts/compile-folder.ts';
import { targetInput } from '#scripts/target-input.ts';
import type { Command, ExitCode } from './command.ts';
import { textOf } from './common-options.ts';
import { ExpectedFailure } from './expected-failure.ts';
import { printFindings } from './print-findings.ts';
import { makeProgress } from './progress.ts';

export const print: Command = {
  summary: 'print editions of the binder as PDF, apart from a build',
  positionals: { name: 'edition', help: 'whole, cards, forms, or agents.<id> for the binder of one agent; without any, those of runbook.yaml' },
  options: {
    paper: { value: 'PAPER', help: `${PAPERS.join(' or ')} (default: those of runbook.yaml)` },
    to: { value: 'DIR', help: 'where the files go (default: the current folder)' },
  },
  examples: [
    ['breakglass print cards --paper a4', 'quick cards for the wall'],
    ['breakglass print agents.billing-agent --to paper', 'the binder of one agent'],
  ],
  run: async ({ options, values, positionals, io }): Promise<ExitCode> => {
    const { result, sources, prose } = await compileFolder(options.runbook, { asOf: options.asOf });
    if (!result.ok) {
      printFindings(result.diagnostics, sources, options, io);
      return 1;
    }
    const input = targetInput(result.value, prose, sources);
    const { readEditions, USUAL_EDITIONS } = await import('#src/targets/binder/declared-editions.ts');
    const names = positionals.length > 0 ? positionals : (input.runbook.settings.editions ?? USUAL_EDITIONS);
    const editions = readEditions(names, input.runbook, input.catalog.binder).map(({ edition, problem }) => {
      if (edition === undefined) throw new ExpectedFailure(problem?.message ?? 'no such edition', { ...(problem?.hint !== undefined && { hint: problem.hint }) });
      return edition;
    });
    const { printBinder } = await import('#scripts/print/print-binder.ts');
    const progress = makeProgress(process.stderr, io.interactive);
    progress.step('printing');
    const printed = await printBinder({ input, editions, papers: readPapers(textOf(values, 'paper')) ?? input.runbook.settings.paper, detail: progress.detail }).finally(progress.end);
    if (printed.files.length === 0) throw new ExpectedFailure(printed.note ?? 'nothing was printed');
    const folder = resolve(io.cwd, textOf(values, 'to') ?? '.');
    await write(folder, printed.files);
    for (const { path } of printed.files) io.out(relative(io.cwd, join(folder, path)));
    return 0;
  },
};

function readPapers(text: string | undefined): readonly (typeof PAPERS)[number][] | undefined {
  if (text === undefined) return undefined;
  const paper = PAPERS.find((each) => each === text);
  if (paper === undefined) throw new ExpectedFailure(`--paper ${text} is unknown: write ${PAPERS.join(' or ')}`);
  return [paper];
}

/** A file that lies there already is replaced: it was asked for by name. */
async function write(folder: string, files: readonly { readonly path: string; readonly content: string | Uint8Array }[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { path, content } of files) await writeFile(join(folder, path), content);
}
