import { at, type Fault, type RuleContext } from './rule.ts';
import type { Content } from '#src/model/lookup.ts';

/** No two levels are of the same rank. */
export function* rankTwice(runbook: Content, { isLost }: RuleContext): Iterable<Fault> {
  const severities = runbook.severities.filter(({ origin }) => !isLost(origin, 'rank'));
  for (const [index, severity] of severities.entries()) {
    const before = severities[index - 1];
    if (before?.rank === severity.rank) yield { message: `\`${before.id}\` has rank ${severity.rank} already: no two levels are alike`, ...at(severity.origin, 'rank') };
  }
}
