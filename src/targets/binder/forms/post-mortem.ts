/** The runbook's own documents for the review, empty; a plain one where it has none. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Template } from '#src/model/runbook.ts';
import type { Sheet } from '#src/targets/binder/sheet.ts';
import type { Writer } from '#src/targets/binder/writer.ts';
import { flowingField } from './fields.ts';
import { linedTable } from './lined-table.ts';

export function postMortems(writer: Writer): readonly Sheet[] {
  const documents = writer.input.runbook.templates.filter(({ kind, moments }) => kind === 'document' && moments.includes('review'));
  return documents.length === 0 ? [plain(writer)] : documents.map((template) => ofTemplate(template, writer));
}

/** It may take several pages: an author has as many fields as it needs. */
function ofTemplate(template: Template, writer: Writer): Sheet {
  const scope = { ...writer.scope({ origin: template.origin, section: `templates/${template.id}` }), ask: template.ask };
  const title = writer.label(template.title, scope);
  const content = template.fields.map((field): Element => {
    const label = writer.label(field.name, scope);
    if (field.columns !== undefined) return table(label, field.columns.map((name) => writer.label(name, scope)), 6);
    if (field.rows !== undefined) return rowTable(label, field.rows.map((name) => writer.label(name, scope)));
    return flowingField({ label, lines: field.type === undefined || field.type === 'text' || field.type === 'list' ? 4 : 1, hint: field.prompt === undefined ? undefined : writer.plain(field.prompt, scope) });
  });
  return { id: `forms/${template.id}`, title, look: 'prose', content: [h('h2', title), h('div', { className: ['form-flow'] }, content)] };
}

const table = (label: string, columns: readonly string[], rows: number): Element => h('section', { className: ['keep'] }, [h('h4', label), linedTable(columns, rows, label)]);

const rowTable = (label: string, rows: readonly string[]): Element =>
  h('section', { className: ['keep'] }, [h('h4', label), h('table', { className: ['lined', 'named-rows'] }, [h('caption', { className: ['unseen'] }, label), h('tbody', rows.map((name) => h('tr', [h('th', { scope: 'row' }, name), h('td')])))])]);

function plain(writer: Writer): Sheet {
  const { title, intro, fields, timeline, timelineColumns, actions, actionColumns } = writer.words.forms.postMortem;
  const content = [...fields.map(flowingField), table(timeline, timelineColumns, 8), table(actions, actionColumns, 6)];
  return { id: 'forms/post-mortem', title, look: 'prose', content: [h('h2', title), h('p', { className: ['form-intro'] }, intro), h('div', { className: ['form-flow'] }, content)] };
}
