import { at, type Fault } from './rule.ts';
import type { Content } from '#src/model/lookup.ts';

/** No two levels are of the same rank. */
export function* rankTwice({ severities }: Content): Iterable<Fault> {
  for (const [index, severity] of severities.entries()) {
    const before = severities[index - 1];
    if (before?.rank === severity.rank) yield { message: `\`${before.id}\` has rank ${severity.rank} already: no two levels are alike`, ...at(severity.origin, 'rank') };
  }
}
