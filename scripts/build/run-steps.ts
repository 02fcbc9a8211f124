/** Carries out a plan. All decisions are made already, save one: what gathers others is not begun once something is wrong. */
import { isError, type Diagnostic } from '#src/diagnostics/diagnostic.ts';
import { writeFiles } from '#scripts/output/write-files.ts';
import { ownerOf, stepOf } from './step-names.ts';
import type { StepContext, StepOutput, StepTable } from './step.ts';

export interface StepsOutcome {
  /** Each finding once, also where several steps made it. */
  readonly diagnostics: readonly Diagnostic[];
  readonly notes: readonly string[];
  readonly browser: string | undefined;
}

/** Runs the steps one after the other and writes their files. Findings are returned, all at once; a step that fails throws. */
export async function runSteps(names: readonly string[], steps: StepTable, context: StepContext): Promise<StepsOutcome> {
  const done: StepOutput[] = [];
  for (const [index, name] of names.entries()) {
    const step = stepOf(steps, name);
    if (step.after.length > 0 && done.some(hasErrors)) continue;
    context.progress.step(`building ${name} (${index + 1} of ${names.length})`);
    const output = await step.run(context);
    await writeOwn(name, output, steps, context.staging);
    done.push({ ...output, files: [] });
  }
  return outcomeOf(done);
}

const hasErrors = ({ diagnostics }: StepOutput): boolean => diagnostics.some(isError);

async function writeOwn(name: string, { files = [] }: StepOutput, steps: StepTable, staging: string): Promise<void> {
  const owner = stepOf(steps, name).partOf ?? name;
  const foreign = files.find(({ path }) => ownerOf(path, steps) !== owner);
  if (foreign !== undefined) throw new Error(`the step ${name} wrote ${foreign.path}, which it does not own`);
  await writeFiles(staging, files);
}

function outcomeOf(done: readonly StepOutput[]): StepsOutcome {
  const diagnostics = new Map(done.flatMap((output) => output.diagnostics).map((each) => [JSON.stringify(each), each]));
  return {
    diagnostics: [...diagnostics.values()],
    notes: done.flatMap(({ note }) => note ?? []),
    browser: done.findLast(({ browser }) => browser !== undefined)?.browser,
  };
}
