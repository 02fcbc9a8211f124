import type { Content } from '#src/model/lookup.ts';
import { ownSteps } from './own-steps.ts';
import { at, type Fault } from './rule.ts';

/** Steps of one procedure are told apart by their ids. */
export function* duplicateStep({ procedures }: Content): Iterable<Fault> {
  for (const procedure of procedures) {
    const seen = new Set<string>();
    for (const { step } of ownSteps(procedure)) {
      if (step.id === '') continue;
      if (seen.has(step.id)) yield { message: `another step of this procedure has the id \`${step.id}\` already`, ...at(step.origin, 'id'), hint: 'give one of the two an `id` of its own' };
      seen.add(step.id);
    }
  }
}
