import type { Target } from '#src/targets/target.ts';
import type { BuildStep } from './step.ts';

/** A pure target as a step. */
export function targetStep({ summary, folder, render }: Target): BuildStep {
  return {
    summary,
    owns: [folder],
    after: [],
    run: async ({ input }) => {
      const { files, diagnostics } = render(input);
      return { files: files.map((file) => ({ ...file, path: inFolder(folder, file.path) })), diagnostics };
    },
  };
}

/** A target of single files at the top has no folder. */
const inFolder = (folder: string, path: string): string => (folder === '' ? path : `${folder}/${path}`);
