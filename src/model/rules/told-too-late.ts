import type { Content } from '#src/model/lookup.ts';
import { compareTimings } from '#src/model/time/compare.ts';
import { levelsOf } from './levels-of.ts';
import type { Fault, RuleContext } from './rule.ts';

/** Who must answer within the response time is not told after it. */
export function* toldTooLate(runbook: Content, { written }: RuleContext): Iterable<Fault> {
  for (const { fields, label, origin } of levelsOf(runbook)) {
    const { escalation, response_time, who = [] } = fields;
    if (!Array.isArray(escalation) || response_time === undefined) continue;
    for (const [index, { to, by, if: condition }] of escalation.entries()) {
      const role = to.find((each) => who.includes(each));
      if (role === undefined || by === undefined || condition !== undefined || compareTimings(by, response_time) !== 1) continue;
      yield { message: `\`${role}\` works on ${label} within its response time, and is told later than that`, ...written(origin, 'escalation', index, 'by'), hint: 'tell the role by the response time, or earlier' };
    }
  }
}
