/** When a control was last tried and is due again. Whether that day has passed, only the reader's clock can tell. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { fill } from '#src/model/fill.ts';
import type { Agent, Control, Drill, Runbook } from '#src/model/runbook.ts';
import { addToDate } from '#src/model/time/dates.ts';
import type { Fact } from '#src/html/command-block.ts';
import type { View } from '#src/html/view.ts';

export interface DrillState {
  /** The newest drill of the control, whatever came of it. */
  readonly last: Drill | undefined;
  readonly lastPassed: string | undefined;
  /** YYYY-MM-DD; undefined where it never passed. */
  readonly due: string | undefined;
}

export function drillState(runbook: Runbook, agent: Agent, control: Control): DrillState {
  const drills = runbook.drills.filter((drill) => drill.control === `${agent.id}.${control.id}`);
  const lastPassed = drills.findLast(({ outcome }) => outcome === 'passed')?.date;
  return { last: drills.at(-1), lastPassed, due: lastPassed === undefined ? undefined : addToDate(lastPassed, control.test_every) };
}

/** `2026-11-03` → "Nov 3, 2026" in the words' language. */
export function dateText(date: string, { catalog }: Pick<View, 'catalog'>): string {
  const known = formats.get(catalog.locale) ?? new Intl.DateTimeFormat(catalog.locale, { dateStyle: 'medium', timeZone: 'UTC' });
  formats.set(catalog.locale, known);
  return known.format(new Date(`${date}T00:00:00Z`));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Scripts mark it once the day has passed. */
export const dueDate = (date: string, view: View): ElementContent => h('time', { className: ['due'], dateTime: date }, dateText(date, view));

export function drillFacts(agent: Agent, control: Control, view: View): Fact[] {
  const { drill } = view.catalog.site;
  const { last, lastPassed, due } = drillState(view.runbook, agent, control);
  if (due === undefined || lastPassed === undefined) return [{ label: drill.label, value: [h('span', { className: ['overdue'] }, last === undefined ? drill.never : drill.neverPassed)] }];
  const [before = '', after = ''] = fill(drill.lastAndDue, { last: dateText(lastPassed, view) }).split('{due}');
  return [{ label: drill.label, value: [{ type: 'text', value: before }, dueDate(due, view), { type: 'text', value: after }] }];
}
