import type { Element } from 'hast';
import { h } from 'hastscript';
import { rules } from '#src/targets/binder/marks.ts';

export interface BlankField {
  readonly label: string;
  /** How much room it gets, against the others on its page. */
  readonly lines: number;
  readonly hint?: string | undefined;
}

/** A field to write in: its name above ruled lines. It shares its page with others by the lines it wants. */
export const blankField = ({ label, lines, hint }: BlankField): Element =>
  h('div', { className: ['blank-field'], style: `flex-grow:${lines};min-height:${5 + lines * 4}mm` }, [h('h4', [label, ...(hint === undefined ? [] : [h('small', hint)])]), rules(lines * 3)]);

/** The same where a form runs over several pages: as many lines as it wants. */
export const flowingField = ({ label, lines, hint }: BlankField): Element => h('div', { className: ['flowing-field'] }, [h('h4', [label, ...(hint === undefined ? [] : [h('small', hint)])]), rules(lines)]);
