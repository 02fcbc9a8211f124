/** Forms to fill in by hand, each on one page. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { fill } from '#src/model/fill.ts';
import { blank, tick } from '#src/targets/binder/marks.ts';
import type { Sheet } from '#src/targets/binder/sheet.ts';
import type { Writer } from '#src/targets/binder/writer.ts';
import { blankField, type BlankField } from './fields.ts';
import { linedTable } from './lined-table.ts';
import { postMortems } from './post-mortem.ts';

export function forms(writer: Writer): readonly Sheet[] {
  return [incidentLog(writer), communicationsLog(writer), decisionRecord(writer), evidence(writer), drillRecord(writer), ...postMortems(writer)];
}

export interface FormOptions {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly content: readonly ElementContent[];
}

/** One page: its title, what every form asks, and the rest down to the foot. */
export function form({ id, title, intro, content }: FormOptions, writer: Writer): Sheet {
  return { id: `forms/${id}`, title, look: 'form', densities: 1, content: [h('h2', title), h('p', { className: ['form-intro'] }, intro), formHead(writer), ...content] };
}

function formHead({ words: { forms: { head } } }: Writer): Element {
  const widths = [[head.incident, 9], [head.level, 3.4], [head.agent, 8], [head.date, 5.6]] as const;
  return h('p', { className: ['form-head'] }, [...widths.map(([label, width]) => h('span', [`${label} `, blank(width)])), h('span', [`${head.sheet} `, blank(2), ` ${head.of} `, blank(2)])]);
}

const fields = (list: readonly BlankField[]): Element[] => list.map(blankField);

function incidentLog(writer: Writer): Sheet {
  const { title, intro, columns } = writer.words.forms.incidentLog;
  const zone = writer.input.runbook.organization.time_zone;
  return form({ id: 'incident-log', title, intro: fill(intro, { zone }), content: [linedTable(columns, 20, title)] }, writer);
}

function communicationsLog(writer: Writer): Sheet {
  const { title, intro, columns } = writer.words.forms.communicationsLog;
  return form({ id: 'communications-log', title, intro, content: [linedTable(columns, 18, title)] }, writer);
}

function decisionRecord(writer: Writer): Sheet {
  const { title, intro, fields: list } = writer.words.forms.decision;
  return form({ id: 'decision-record', title, intro, content: fields(list) }, writer);
}

function evidence(writer: Writer): Sheet {
  const { title, intro, fields: list, custody, columns } = writer.words.forms.evidence;
  return form({ id: 'evidence', title, intro, content: [...fields(list), h('h4', custody), linedTable(columns, 9, custody)] }, writer);
}

function drillRecord(writer: Writer): Sheet {
  const { title, intro, fields: list, choices, timing, columns, after } = writer.words.forms.drill;
  const choice = h('p', { className: ['choices'] }, [h('b', choices.label), ...choices.options.map((option) => h('span', [tick(), option]))]);
  return form({ id: 'drill-record', title, intro, content: [...fields(list), choice, h('h4', timing), linedTable(columns, 7, timing), ...fields(after)] }, writer);
}
