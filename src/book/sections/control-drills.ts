/** When a control was last tried, and when it is due again: dates alone, never how far away they are. */
import { bookLink, type Part } from '#src/book/build.ts';
import { durationText } from '#src/book/prose/data-text.ts';
import type { Scope } from '#src/book/scope.ts';
import type { Agent, Control, Runbook } from '#src/model/runbook.ts';
import { addToDate } from '#src/model/time/dates.ts';

export interface DrillState {
  /** YYYY-MM-DD of the last passed drill. */
  readonly last: string | undefined;
  /** YYYY-MM-DD by which the next one is due; undefined where none was ever passed, so that it is due now. */
  readonly due: string | undefined;
}

export function drillState(runbook: Runbook, agent: string, control: Control): DrillState {
  const last = lastPassed(runbook).get(`${agent}.${control.id}`);
  return { last, due: last === undefined ? undefined : addToDate(last, control.test_every) };
}

const cache = new WeakMap<Runbook, ReadonlyMap<string, string>>();

/** The date of the last passed drill, by the control's address. Drills stand from the oldest to the newest. */
function lastPassed(runbook: Runbook): ReadonlyMap<string, string> {
  const known = cache.get(runbook) ?? new Map(runbook.drills.flatMap(({ control, date, outcome }) => (control === undefined || outcome !== 'passed' ? [] : [[control, date] as const])));
  cache.set(runbook, known);
  return known;
}

/** The same as facts of the control's sheet. */
export function drillFacts(agent: Agent, control: Control, scope: Scope): readonly (readonly [string, Part])[] {
  const words = scope.catalog.book.agent;
  const { last, due } = drillState(scope.runbook, agent.id, control);
  return [
    [words.testEvery, durationText(control.test_every, scope)],
    [words.lastPassed, last === undefined ? words.never : bookLink('drills/log', last)],
    [words.due, due ?? words.dueNow],
  ];
}
