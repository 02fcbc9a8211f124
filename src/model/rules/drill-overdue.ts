import type { Content } from '#src/model/lookup.ts';
import { addToDate } from '#src/model/time/dates.ts';
import type { Fault, RuleContext } from './rule.ts';

/** A control counts for as long as its last passed drill is not older than it says. */
export function* drillOverdue({ agents, drills }: Content, { asOf, isHidden }: RuleContext): Iterable<Fault> {
  if (isHidden('drill')) return;
  const passed = drills.filter(({ outcome, date }) => outcome === 'passed' && date <= asOf);
  const lastPassed = new Map(passed.map(({ control, date }) => [control, date]));
  for (const agent of agents) {
    for (const { id, test_every, origin } of agent.controls) {
      const last = lastPassed.get(`${agent.id}.${id}`);
      const due = last === undefined ? undefined : addToDate(last, test_every);
      if (due !== undefined && due >= asOf) continue;
      const message = due === undefined ? `\`${agent.id}.${id}\` was never drilled with success` : `\`${agent.id}.${id}\` was last drilled with success on ${last}, and was due again on ${due}`;
      yield { message, ...origin, part: 'key', hint: `drill it, and add drills/${asOf}-${agent.id}-${id}.yaml` };
    }
  }
}
