import { at, type Fault, type RuleContext } from './rule.ts';
import type { Content } from '#src/model/lookup.ts';

/** Exactly one role leads an incident. */
export function* oneLead({ organization: { roles } }: Content, { isHidden, isLost }: RuleContext): Iterable<Fault> {
  const origin = { file: 'organization.yaml', path: ['roles'] };
  const [first, ...others] = roles.filter(({ lead }) => lead === true);
  if (first === undefined && !isHidden('organization') && !isLost(origin)) yield { message: 'no role leads: one role says `lead: true`', ...origin, part: 'key' };
  for (const other of others) yield { message: `\`${first?.id}\` leads already: exactly one role says \`lead: true\``, ...at(other.origin, 'lead') };
}
