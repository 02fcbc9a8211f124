import type { Content } from '#src/model/lookup.ts';
import { ownSteps } from './own-steps.ts';
import { at, type Fault, type RuleContext } from './rule.ts';

/** A ramp ends at all of the traffic. */
export function* rampIncomplete({ procedures }: Content, { isLost }: RuleContext): Iterable<Fault> {
  for (const { step } of procedures.flatMap(ownSteps)) {
    if (step.action?.kind !== 'ramp' || step.used !== undefined || isLost(step.origin, 'ramp')) continue;
    const last = step.action.stages.at(-1)?.percent ?? 0;
    if (last < 100) yield { message: `the ramp stops at ${last} %: it ends at 100 %`, ...at(step.origin, 'ramp', Math.max(0, step.action.stages.length - 1)), hint: 'write `100%` as the last stage' };
  }
}
