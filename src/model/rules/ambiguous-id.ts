import { lookup, type Content } from '#src/model/lookup.ts';
import { at, type Fault } from './rule.ts';

/** Where a role or a person may stand, one id must not mean both. */
export function* ambiguousId(runbook: Content): Iterable<Fault> {
  for (const { id, origin } of runbook.organization.people) {
    if (lookup(runbook).roles.has(id)) yield { message: `\`${id}\` is a role as well: where either may stand, nobody knows which is meant`, ...at(origin), part: 'key' };
  }
}
