import type { Element } from 'hast';
import { h } from 'hastscript';
import type { View } from '#src/html/view.ts';

const MANY = 12;

/** A field to find an agent in the table that follows, where there are many rows. */
export function filterField(rows: number, { catalog }: View): Element[] {
  const { filter } = catalog.site.agent;
  return rows > MANY ? [h('input', { type: 'search', className: ['filter', 'js-only'], ariaLabel: filter, placeholder: filter, autoComplete: 'off' })] : [];
}
