import type { Content } from '#src/model/lookup.ts';
import { ownSteps } from './own-steps.ts';
import { at, type Fault, type RuleContext } from './rule.ts';

/** A title made of signs alone gives no address. */
export function* stepWithoutId({ procedures }: Content, { isLost }: RuleContext): Iterable<Fault> {
  for (const { step } of procedures.flatMap(ownSteps)) {
    if (step.id === '' && step.title !== '' && !isLost(step.origin)) yield { message: `\`${step.title}\` gives no id: write an \`id\` for the step`, ...at(step.origin, 'title') };
  }
}
