import type { Content } from '#src/model/lookup.ts';
import { at, type Fault } from './rule.ts';

/** A drill tries the control of one agent, and counts for that agent alone. */
export function* drillOfWhose({ agents, drills }: Content): Iterable<Fault> {
  for (const { control, origin } of drills) {
    if (control === undefined || control.includes('.')) continue;
    const owners = agents.filter(({ controls }) => controls.some(({ id }) => id === control)).map(({ id }) => `\`${id}.${control}\``);
    if (owners.length > 0) yield { message: `\`${control}\` does not say whose: a drill is of one agent's control`, ...at(origin, 'control'), hint: `write ${owners.slice(0, SHOWN).join(' or ')}${owners.length > SHOWN ? ' or another' : ''}` };
  }
}

const SHOWN = 3;
