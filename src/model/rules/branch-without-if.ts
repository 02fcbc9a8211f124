import type { Content } from '#src/model/lookup.ts';
import { childSteps } from '#src/model/steps.ts';
import { ownSteps } from './own-steps.ts';
import { at, type Fault, type RuleContext } from './rule.ts';

/** Whoever chooses a branch must know when it is the right one. */
export function* branchWithoutIf({ procedures }: Content, { isLost }: RuleContext): Iterable<Fault> {
  for (const { step } of procedures.flatMap(ownSteps)) {
    if (step.action?.kind !== 'choose' || step.used !== undefined) continue;
    for (const branch of childSteps(step)) if (branch.if === undefined && !isLost(branch.origin)) yield { message: `this branch of \`choose\` has no \`if\`: say when it is chosen`, ...at(branch.origin, 'title') };
  }
}
