import type { Element } from 'hast';
import { h } from 'hastscript';

/** An empty table to write in; it grows to the foot of its page. */
export function linedTable(columns: readonly string[], rows: number, caption: string): Element {
  return h('table', { className: ['lined', `columns-${columns.length}`] }, [
    h('caption', { className: ['unseen'] }, caption),
    h('thead', h('tr', columns.map((name) => h('th', { scope: 'col' }, name)))),
    h('tbody', Array.from({ length: rows }, () => h('tr', columns.map(() => h('td'))))),
  ]);
}
