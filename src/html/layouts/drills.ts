/** Which controls are fresh, which were drilled and when. What is overdue, the reader's clock tells. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { SectionOf } from '#src/book/book.ts';
import { addressOf } from '#src/model/address.ts';
import type { Agent, Control } from '#src/model/runbook.ts';
import { hastOf } from '#src/html/body.ts';
import type { View } from '#src/html/view.ts';
import { dateText, drillState, dueDate } from './drill-dates.ts';
import { filterField } from './filter-field.ts';

export function drillsLayout(section: SectionOf<'drills'>, view: View): ElementContent[] {
  const words = view.catalog.site.drill;
  const rows = view.runbook.agents.flatMap((agent) => agent.controls.map((control) => row(agent, control, view)));
  const table = h('table', { className: ['list'] }, [h('thead', h('tr', [words.agent, words.control, words.last, words.due].map((name) => h('th', { scope: 'col' }, name)))), h('tbody', rows)]);
  const due = rows.length === 0 ? [] : [h('h2', { id: 'due-dates' }, words.overdueTitle), h('p', { className: ['quiet'] }, words.overdueLead), ...filterField(rows.length, view), table];
  return [h('h1', section.title), ...due, ...hastOf(section.body.children, view)];
}

function row(agent: Agent, control: Control, view: View): Element {
  const words = view.catalog.site.drill;
  const { last, lastPassed, due } = drillState(view.runbook, agent, control);
  const href = view.href(addressOf('agents', agent.id, control.id));
  const never = h('span', { className: ['overdue'] }, last === undefined ? words.never : words.neverPassed);
  return h('tr', [
    h('th', { scope: 'row' }, agent.name),
    h('td', { dataLabel: words.control }, href === undefined ? control.name : h('a', { href }, control.name)),
    h('td', { dataLabel: words.last }, lastPassed === undefined ? never : dateText(lastPassed, view)),
    h('td', { dataLabel: words.due }, due === undefined ? [] : dueDate(due, view)),
  ]);
}
