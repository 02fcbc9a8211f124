import type { Content } from '#src/model/lookup.ts';
import { addToDate } from '#src/model/time/dates.ts';
import type { Fault, RuleContext } from './rule.ts';

/** The runbook was reviewed as recently as it says. */
export function* reviewOverdue({ settings: { reviewed, review_every } }: Content, { asOf, isLost }: RuleContext): Iterable<Fault> {
  const file = 'runbook.yaml';
  if (review_every === undefined) return;
  if (reviewed === undefined) {
    if (!isLost({ file, path: ['reviewed'] })) yield { message: 'the runbook was never reviewed: `reviewed` says when, and by whom', file, path: ['review_every'] };
    return;
  }
  if (isLost({ file, path: ['reviewed', 'on'] })) return;
  const due = addToDate(reviewed.on, review_every);
  if (due < asOf) yield { message: `the runbook was due for its review on ${due}`, file, path: ['reviewed', 'on'] };
}
