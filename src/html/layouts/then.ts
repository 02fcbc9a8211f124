/** What comes after the first action: the procedures of a level, each with its outermost steps. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { addressOf } from '#src/model/address.ts';
import type { Procedure, Severity, Step } from '#src/model/runbook.ts';
import { plainLabel, type View } from '#src/html/view.ts';
import { inOrderOfReading } from './procedures.ts';
import { deadline } from './times.ts';
import { pick } from '#src/model/pick.ts';

export function thenSection(severity: Severity, view: View): Element[] {
  const procedures = inOrderOfReading(view).filter(({ type, severities }) => (type === 'response' || type === 'recovery') && isFor(severities, severity));
  if (procedures.length === 0) return [];
  return [h('h2', { id: 'then' }, view.catalog.site.level.afterwards), ...procedures.flatMap((procedure) => procedureRows(procedure, severity, view))];
}

const isFor = (severities: readonly string[], { id }: Severity): boolean => severities.length === 0 || severities.includes(id);

function procedureRows(procedure: Procedure, severity: Severity, view: View): Element[] {
  const href = view.href(addressOf('procedures', procedure.id));
  const title = plainLabel(procedure.title, view);
  const steps = procedure.type === 'response' ? procedure.steps.filter(({ severities }) => isFor(severities, severity)) : [];
  const rows = [h('a', { className: ['row'], href }, h('strong', title)), ...steps.map((step) => stepRow(step, procedure, severity, view))];
  return [h('ul', { className: ['rows'] }, rows.map((row) => h('li', row)))];
}

function stepRow(step: Step, procedure: Procedure, severity: Severity, view: View): Element {
  const by = pick(step.by, [severity.id])?.value;
  const href = view.href(addressOf('procedures', procedure.id, step.id));
  return h('a', { className: ['row', 'sub'], href }, [
    h('span', [h('span', { className: ['quiet'] }, `${step.number} `), plainLabel(step.title, view)]),
    h('span', { className: ['end'] }, by === undefined || by.kind === 'none' ? '' : deadline(by, view)),
  ]);
}
