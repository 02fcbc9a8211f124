import { REQUIRED_CONTROLS } from '#schemas/vocabulary.ts';
import type { Content } from '#src/model/lookup.ts';
import { at, type Fault, type RuleContext } from './rule.ts';

/** What stops, replaces and takes back an agent is there, or it is said that it is not. */
export function* missingControl({ agents }: Content, { isLost, isHidden }: RuleContext): Iterable<Fault> {
  if (isHidden('agent-defaults')) return;
  for (const agent of agents) {
    for (const id of REQUIRED_CONTROLS) {
      if (agent.without.includes(id) || agent.controls.some((control) => control.id === id) || isLost(agent.origin, 'controls', id)) continue;
      yield { message: `the agent has no \`${id}\`: write one under \`controls\`, or \`${id}: none\``, ...at(agent.origin, 'controls'), part: 'key' };
    }
  }
}
