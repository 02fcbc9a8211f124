import type { Content } from '#src/model/lookup.ts';
import type { Agent } from '#src/model/runbook.ts';
import { levelsOf } from './levels-of.ts';
import { ownSteps } from './own-steps.ts';
import { at, type Fault, type RuleContext } from './rule.ts';

/** What is run without naming an agent exists for every agent that it is for, or that agent says `none`. */
export function* controlNotHere(runbook: Content, { isHidden, isLost, written }: RuleContext): Iterable<Fault> {
  if (isHidden('agent', 'agent-defaults')) return;
  const known = new Set(runbook.agents.flatMap(({ controls, without }) => [...controls.map(({ id }) => id), ...without]));
  const lacking = (control: string, agents: readonly string[]): readonly Agent[] =>
    runbook.agents.filter((agent) => known.has(control) && (agents.length === 0 || agents.includes(agent.id)) && !has(agent, control) && !isLost(agent.origin, 'controls'));

  for (const { fields, origin } of levelsOf(runbook)) {
    const without = fields.run === undefined ? [] : lacking(fields.run, []);
    if (without.length > 0) yield { message: lack(fields.run, without), ...written(origin, 'run'), hint: 'write the control for each agent, or `none`' };
  }
  for (const { step, agents } of runbook.procedures.flatMap(ownSteps)) {
    if (step.action?.kind !== 'run' || step.action.agent !== undefined) continue;
    const without = lacking(step.action.control, agents);
    if (without.length > 0) yield { message: lack(step.action.control, without), ...at(step.origin, step.used === undefined ? 'run' : 'use'), hint: 'narrow the step with `agents`, write the control for each of them, or `none`' };
  }
}

const has = ({ controls, without }: Agent, id: string): boolean => without.includes(id) || controls.some((control) => control.id === id);

const SHOWN = 3;

function lack(control: string | undefined, agents: readonly Agent[]): string {
  const more = agents.length > SHOWN ? ` and ${agents.length - SHOWN} more` : '';
  return `there is no control \`${control}\` for ${agents.slice(0, SHOWN).map(({ id }) => `\`${id}\``).join(', ')}${more}`;
}
