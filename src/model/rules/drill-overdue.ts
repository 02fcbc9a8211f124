import type { Content } from '#src/model/lookup.ts';
import { addToDate } from '#src/model/time/dates.ts';
import type { Fault, RuleContext } from './rule.ts';

/** A control counts for as long as its last passed drill is not older than it says. */
export function* drillOverdue({ agents, drills }: Content, { asOf, isHidden, isLost, written }: RuleContext): Iterable<Fault> {
  // A drill of nobody knows which control may be of any.
  if (isHidden('drill') || drills.some(({ origin }) => isLost(origin, 'control'))) return;
  const unclear = new Set(drills.flatMap(({ origin, control }) => (isLost(origin, 'date') || isLost(origin, 'outcome') ? [control] : [])));
  const passed = drills.filter(({ outcome, date }) => outcome === 'passed' && date <= asOf);
  const lastPassed = new Map(passed.map(({ control, date }) => [control, date]));
  const known = new Set(agents.flatMap(({ id, controls }) => controls.map((control) => `${id}.${control.id}`)));
  const mistyped = drills.flatMap(({ control }) => (control === undefined || known.has(control) ? [] : control.split('.')));
  for (const agent of agents) {
    for (const { id, test_every, origin } of agent.controls) {
      const last = lastPassed.get(`${agent.id}.${id}`);
      // What is wrong with its drill, and a drill whose control is mistyped, is told as that.
      if (unclear.has(`${agent.id}.${id}`) || isLost(written(origin, 'test_every')) || (last === undefined && (mistyped.includes(agent.id) || mistyped.includes(id)))) continue;
      const due = last === undefined ? undefined : addToDate(last, test_every);
      if (due !== undefined && due >= asOf) continue;
      const message = due === undefined ? `\`${agent.id}.${id}\` was never drilled with success` : `\`${agent.id}.${id}\` was last drilled with success on ${last}, and was due again on ${due}`;
      yield { message, ...origin, part: 'key', hint: `drill it, and add drills/${asOf}-${agent.id}-${id}.yaml` };
    }
  }
}
