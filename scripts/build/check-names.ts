import type { Diagnostic } from '#src/diagnostics/diagnostic.ts';
import { nearest } from '#src/diagnostics/nearest.ts';
import { parseFile } from '#src/source/parse-file.ts';
import type { SourceFile } from '#src/source/source.ts';
import { unknownName } from '#scripts/cli/unknown-name.ts';
import { namesOf } from './step-names.ts';
import type { StepTable } from './step.ts';

/** Throws an ExpectedFailure for a name on the command line that is none. */
export async function checkNamed(named: readonly string[], steps: StepTable): Promise<void> {
  const known = namesOf(steps);
  const wrong = named.find((name) => !known.includes(name));
  if (wrong !== undefined) throw await unknownName('output', wrong, known);
}

/** An error for each name in the runbook's own list of outputs that is none. `source` is runbook.yaml. */
export function checkUsual(usual: readonly string[], source: SourceFile, steps: StepTable): Diagnostic[] {
  const known = namesOf(steps);
  const file = parseFile(source);
  const isList = ['seq', 'flow-seq'].includes(file.style(['build']));
  return usual.flatMap((name, index) => {
    if (known.includes(name)) return [];
    const near = nearest(name, known);
    const place = file.locate({ path: isList ? ['build', index] : ['build'] });
    return { code: 'unknown-output', severity: 'error', message: `there is no output \`${name}\`: there are ${known.join(', ')}`, file: file.path, ...place, ...(near === undefined ? {} : { hint: `did you mean \`${near}\`?` }) } as const;
  });
}
