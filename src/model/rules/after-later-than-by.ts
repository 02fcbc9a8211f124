import type { Varying } from '#schemas/field.ts';
import type { Timing } from '#schemas/timing.ts';
import type { Content } from '#src/model/lookup.ts';
import { compareTimings } from '#src/model/time/compare.ts';
import { levelsOf } from './levels-of.ts';
import { ownSteps } from './own-steps.ts';
import { at, type Fault, type RuleContext } from './rule.ts';

const MESSAGE = '`after` is the earliest time and `by` the latest, and here `after` comes later';

/** The earliest time of anything does not come after its latest. */
export function* afterLaterThanBy(runbook: Content, { written }: RuleContext): Iterable<Fault> {
  for (const { fields, origin } of levelsOf(runbook)) {
    if (!Array.isArray(fields.escalation)) continue;
    for (const [index, { by, after }] of fields.escalation.entries()) if (isLater(after, by)) yield { message: MESSAGE, ...written(origin, 'escalation', index, 'after') };
  }
  for (const { step } of runbook.procedures.flatMap(ownSteps)) {
    const level = crossing(step.after, step.by);
    if (level !== undefined) yield { message: level === 'else' ? MESSAGE : `${MESSAGE} at \`${level}\``, ...at(step.origin, 'after') };
  }
}

/** The level at which the two cross; `else` for all the others. */
function crossing(after: Varying<Timing> | undefined, by: Varying<Timing> | undefined): string | undefined {
  if (after === undefined || by === undefined) return undefined;
  const levels = [...new Set([...Object.keys(after.by), ...Object.keys(by.by)])];
  return [...levels, 'else'].find((level) => isLater(after.by[level] ?? after.otherwise, by.by[level] ?? by.otherwise));
}

const isLater = (after: Timing | undefined, by: Timing | undefined): boolean => after !== undefined && by !== undefined && compareTimings(after, by) === 1;
