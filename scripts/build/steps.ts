/** Everything that a build may do, in the order of the table where `after` says nothing else. A new step is one row. */
import { binderStep } from '#scripts/print/binder-step.ts';
import { singleFileStep } from '#scripts/site/single-file-step.ts';
import { siteStep } from '#scripts/site/site-step.ts';
import { TARGETS } from '#src/targets/index.ts';
import type { Target } from '#src/targets/target.ts';
import type { StepTable } from './step.ts';
import { targetStep } from './target-step.ts';

const targets: Readonly<Record<string, Target>> = TARGETS;
const TARGET_STEPS: StepTable = Object.fromEntries(Object.entries(targets).map(([name, target]) => [name, targetStep(target)]));

/** Everything that the site offers for download. */
const OFFERED: StepTable = {
  ...TARGET_STEPS,
  'single-file': singleFileStep,
  binder: binderStep,
};

export const STEPS: StepTable = {
  ...OFFERED,
  site: siteStep(Object.keys(OFFERED)),
};
