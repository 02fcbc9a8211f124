import type { Content } from '#src/model/lookup.ts';
import type { Control } from '#src/model/runbook.ts';
import { addToDate } from '#src/model/time/dates.ts';
import type { Fault, RuleContext } from './rule.ts';

/** A control counts for as long as its last passed drill is not older than it says. */
export function* drillOverdue({ agents, drills }: Content, context: RuleContext): Iterable<Fault> {
  const unread = context.unread('drill').map(triedIn);
  // A drill of nobody knows which control may be of any.
  if (unread.includes(undefined) || drills.some(({ origin }) => context.isLost(origin, 'control'))) return;
  const halfRead = drills.flatMap(({ origin, control }) => (context.isLost(origin, 'date') || context.isLost(origin, 'outcome') ? [control] : []));
  const ahead = drills.flatMap(({ control, date, outcome }) => (outcome === 'passed' && date > context.asOf ? [control] : []));
  const unclear = new Set([...halfRead, ...unread.flat(), ...ahead]);
  const passed = drills.filter(({ outcome, date }) => outcome === 'passed' && date <= context.asOf);
  const lastPassed = new Map(passed.map(({ control, date }) => [control, date]));
  const known = new Set(agents.flatMap(({ id, controls }) => controls.map((control) => `${id}.${control.id}`)));
  const mistyped = [...drills.map(({ control }) => control), ...unread.flat()].flatMap((control) => (control === undefined || known.has(control) ? [] : control.split('.')));
  for (const agent of agents) {
    for (const control of agent.controls) {
      const name = `${agent.id}.${control.id}`;
      const last = lastPassed.get(name);
      // What is wrong with its drill, a day that is still to come, and a drill whose control is mistyped, is told as that.
      if (unclear.has(name) || context.isLost(context.written(control.origin, 'test_every')) || (last === undefined && (mistyped.includes(agent.id) || mistyped.includes(control.id)))) continue;
      yield* overdue(agent.id, control, last, context.asOf);
    }
  }
}

function* overdue(agent: string, { id, test_every, origin }: Control, last: string | undefined, asOf: string): Iterable<Fault> {
  const due = last === undefined ? undefined : addToDate(last, test_every);
  if (due !== undefined && due >= asOf) return;
  const message = due === undefined ? `\`${agent}.${id}\` was never drilled with success` : `\`${agent}.${id}\` was last drilled with success on ${last}, and was due again on ${due}`;
  yield { message, ...origin, part: 'key', hint: `drill it, and add drills/${asOf}-${agent}-${id}.yaml` };
}

/** A line, or a part of a map in braces, that says what a drill tried. */
const TRIED = /(?:^|[{,])[ \t-]*(control|procedure):[ \t]*["']?([\w.-]+)["']?[ \t]*(?=$|[,}#])/gm;

/** The controls that a drill names which YAML cannot read as a whole; undefined where not even its lines tell what it tried. */
function triedIn(text: string): readonly string[] | undefined {
  const lines = [...text.matchAll(TRIED)];
  return lines.length === 0 ? undefined : lines.flatMap(([, key, id = '']) => (key === 'control' ? [id] : []));
}
