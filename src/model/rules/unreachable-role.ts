import { lookup, type Content } from '#src/model/lookup.ts';
import type { Person, Role } from '#src/model/runbook.ts';
import { at, type Fault, type RuleContext } from './rule.ts';

/** Somebody can be reached for every role: through its own ways, its rota, its people, those it includes, or its backup. */
export function* unreachableRole(runbook: Content, { isHidden, isLost }: RuleContext): Iterable<Fault> {
  if (isHidden('organization')) return;
  for (const role of runbook.organization.roles) {
    if (isReachable(role, runbook, new Set()) || isLost(role.origin)) continue;
    yield { message: `nobody can be reached for \`${role.id}\``, ...at(role.origin), part: 'key', hint: 'give it `reach`, `rota`, `people` with a `reach`, or a `backup`' };
  }
}

function isReachable(role: Role, runbook: Content, seen: Set<string>): boolean {
  if (role.per_incident === true || role.rota !== undefined || hasWays(role)) return true;
  if (seen.has(role.id)) return false;
  seen.add(role.id);
  const { people, roles } = lookup(runbook);
  if ((role.people ?? []).some((id) => hasWays(people.get(id)))) return true;
  return [...(role.includes ?? []), ...(role.backup ?? [])].some((id) => {
    const other = roles.get(id);
    return other !== undefined && isReachable(other, runbook, seen);
  });
}

const hasWays = (one: Role | Person | undefined): boolean => Object.values(one?.reach ?? {}).some((way) => way !== undefined);
