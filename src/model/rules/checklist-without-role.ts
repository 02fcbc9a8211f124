import type { Content } from '#src/model/lookup.ts';
import { at, type Fault, type RuleContext } from './rule.ts';

/** A checklist for a role says for which. */
export function* checklistWithoutRole({ procedures }: Content, { isLost }: RuleContext): Iterable<Fault> {
  for (const { type, who, origin } of procedures) {
    if (type === 'role' && who.length === 0 && !isLost(origin, 'who')) yield { message: 'a checklist of `type: role` says whose it is: write `who`', ...at(origin, 'type') };
  }
}
