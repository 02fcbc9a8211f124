import process from 'node:process';
import { runBuild } from '#scripts/build.ts';
import type { Command, ExitCode } from './command.ts';
import { section } from './help.ts';
import { printFindings } from './print-findings.ts';
import { makeProgress } from './progress.ts';

export const build: Command = {
  summary: 'check the runbook and write all outputs, or those named',
  positionals: { name: 'target', help: 'an output to renew, such as markdown; without any, all are built' },
  examples: [
    ['breakglass build', 'everything, from ./runbook into ./dist'],
    ['breakglass build markdown data', 'only these, where the rest is of the same revision'],
    ['breakglass build --runbook ops/runbook --out public', 'from and to other folders'],
  ],
  details: async () => {
    const { STEPS } = await import('#scripts/build/steps.ts');
    const { namesOf } = await import('#scripts/build/step-names.ts');
    return section('Outputs', namesOf(STEPS).map((name) => [name, STEPS[name]?.summary ?? '']));
  },
  run: async ({ options, positionals, io }): Promise<ExitCode> => {
    const progress = makeProgress(process.stderr, io.interactive);
    try {
      const outcome = await runBuild({ runbook: options.runbook, out: options.out, asOf: options.asOf, targets: positionals }, progress);
      progress.end();
      if (outcome.diagnostics.length > 0 || options.format === 'json') printFindings(outcome.diagnostics, outcome.sources, options, io);
      if (outcome.ok) io.err(outcome.summary);
      return outcome.ok ? 0 : 1;
    } catch (error) {
      progress.end();
      throw error;
    }
  },
};
