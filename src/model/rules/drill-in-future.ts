import type { Content } from '#src/model/lookup.ts';
import { at, type Fault, type RuleContext } from './rule.ts';

/** A drill is written down once it was held. What is dated ahead counts for nothing yet. */
export function* drillInFuture({ drills }: Content, { asOf, isLost }: RuleContext): Iterable<Fault> {
  for (const { date, outcome, origin } of drills) {
    if (date > asOf && !isLost(origin, 'date')) yield { message: `this drill has the outcome \`${outcome}\`, and its day is still to come: today is ${asOf}`, ...at(origin, 'date'), hint: 'write the day on which it was held; one that is only planned has no file yet' };
  }
}
