import { compileChecked } from '#scripts/build/compile-checked.ts';
import type { Command } from './command.ts';
import { printFindings } from './print-findings.ts';

export const validate: Command = {
  summary: 'check the runbook and list every error',
  examples: [
    ['breakglass validate', 'check ./runbook'],
    ['breakglass validate --runbook ops/runbook --format github', 'annotate a pull request'],
    ['breakglass validate --format gitlab', 'as a Code Quality report of GitLab'],
    ['breakglass validate --as-of 2026-12-31', 'see what will be overdue then'],
  ],
  run: async ({ options, io }) => {
    const { result, sources } = await compileChecked(options.runbook, { asOf: options.asOf });
    printFindings(result.diagnostics, sources, options, io);
    return result.ok ? 0 : 1;
  },
};
