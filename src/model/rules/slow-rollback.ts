import type { Content } from '#src/model/lookup.ts';
import { durationMs } from '#src/model/time/duration.ts';
import type { Fault, RuleContext } from './rule.ts';

const FIVE_MINUTES = 5 * 60_000;

/** A rollback takes five minutes at most. */
export function* slowRollback({ agents }: Content, { written }: RuleContext): Iterable<Fault> {
  for (const { budget, origin } of agents.flatMap(({ controls }) => controls.filter(({ id }) => id === 'rollback'))) {
    if (budget !== undefined && (durationMs(budget) ?? Infinity) > FIVE_MINUTES) yield { message: 'a rollback takes 5 minutes at most, and this one may take longer', ...written(origin, 'budget') };
  }
}
