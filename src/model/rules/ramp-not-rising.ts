import type { Content } from '#src/model/lookup.ts';
import { ownSteps } from './own-steps.ts';
import { at, type Fault } from './rule.ts';

/** Each stage of a ramp takes more traffic than the one before. */
export function* rampNotRising({ procedures }: Content): Iterable<Fault> {
  for (const { step } of procedures.flatMap(ownSteps)) {
    if (step.action?.kind !== 'ramp' || step.used !== undefined) continue;
    for (const [index, { percent }] of step.action.stages.entries()) {
      const before = step.action.stages[index - 1]?.percent ?? 0;
      if (percent <= before) yield { message: `a ramp rises: ${percent} % does not follow ${before} %`, ...at(step.origin, 'ramp', index) };
    }
  }
}
