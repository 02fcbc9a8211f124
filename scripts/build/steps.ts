/** Everything that a build may do, in the order of the table where `after` says nothing else. A new step is one row. */
import { TARGETS } from '#src/targets/index.ts';
import { targetStep } from './target-step.ts';
import type { StepTable } from './step.ts';

const targets: StepTable = Object.fromEntries(Object.entries(TARGETS).map(([name, target]) => [name, targetStep(target)]));

export const STEPS: StepTable = {
  ...targets,
};
