import type { Content } from '#src/model/lookup.ts';
import type { EscalationStep } from '#src/model/runbook.ts';
import { compareTimings } from '#src/model/time/compare.ts';
import { levelsOf } from './levels-of.ts';
import type { Fault, RuleContext } from './rule.ts';

/** One role at one level is told the same thing by one time. */
export function* contradictingEscalation(runbook: Content, { written }: RuleContext): Iterable<Fault> {
  for (const { fields, label, origin } of levelsOf(runbook)) {
    const steps = Array.isArray(fields.escalation) ? fields.escalation : [];
    for (const [index, step] of steps.entries()) {
      for (const role of step.to) {
        const other = steps.slice(0, index).find((before) => before.to.includes(role) && contradict(before, step));
        if (other !== undefined) yield { message: `${label} tells \`${role}\` twice, and the times contradict each other: keep one, or tell them apart with \`if\``, ...written(origin, 'escalation', index, step.by === undefined ? 'after' : 'by') };
      }
    }
  }
}

/** Both always hold, by the same way, for the same message; and their times do not fit. */
function contradict(a: EscalationStep, b: EscalationStep): boolean {
  if (a.if !== undefined || b.if !== undefined || !meet(a.via, b.via) || !meet(a.send, b.send)) return false;
  const [order, early, late] = [compare(a.by, b.by), compare(a.by, b.after), compare(b.by, a.after)];
  return (order !== undefined && order !== 0) || early === -1 || late === -1;
}

const compare = (a: EscalationStep['by'], b: EscalationStep['by']): -1 | 0 | 1 | undefined => (a === undefined || b === undefined ? undefined : compareTimings(a, b));

const meet = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean => a === undefined || b === undefined || a.some((each) => b.includes(each));
