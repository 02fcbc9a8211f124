/** One row for each step of each procedure. What is nested in a step stands in its body. */
import { joined, line, text, type Inline } from '#src/book/build.ts';
import type { SectionOf } from '#src/book/book.ts';
import { labelText } from '#src/book/prose/label.ts';
import { proseLine } from '#src/book/prose/resolve-prose.ts';
import type { Scope } from '#src/book/scope.ts';
import { scopeOf } from '#src/book/sections/step.ts';
import { timingLine } from '#src/book/sections/varying.ts';
import { linkedList } from '#src/book/words.ts';
import { addressOf } from '#src/model/address.ts';
import { fill } from '#src/model/fill.ts';
import type { Step } from '#src/model/runbook.ts';
import { bodyOf, cellsOf, choiceCell, lineCell, numberCell, optionName, rowsCell, titleCell } from '#src/notion/cells.ts';
import { shiftHeadings, sliceOf } from '#src/notion/slices.ts';
import { sectionsOf, within, type NotionSource } from '#src/notion/source.ts';
import type { Column, Database, Row } from '#src/notion/template.ts';
import { database, relationTo } from './parts.ts';

/** Undefined for a runbook whose procedures have no steps. */
export function stepsDatabase(source: NotionSource): Database | undefined {
  const sections = sectionsOf(source, 'procedure');
  const rows = sections.flatMap((section) => section.entity.steps.map((step) => [step, section] as const));
  if (rows.length === 0) return undefined;
  return database('steps', source, {
    columns: columns(source, sections),
    rows: rows.map(([step, section], index) => row(step, section, index, source)),
  });
}

function columns(source: NotionSource, sections: readonly SectionOf<'procedure'>[]): Column[] {
  const words = source.catalog.notion.columns.steps;
  return [
    { key: 'title', name: words.title, type: 'title' },
    { key: 'procedure', name: words.procedure, type: 'select', options: sections.filter(({ entity }) => entity.steps.length > 0).map(({ title }) => ({ name: optionName(title) })) },
    { key: 'number', name: words.number, type: 'text' },
    { key: 'order', name: words.order, type: 'number' },
    { key: 'who', name: words.who, type: 'text' },
    { key: 'by', name: words.by, type: 'text' },
    { key: 'only-if', name: words.onlyIf, type: 'text' },
    { key: 'agents', name: words.agents, type: 'text' },
    ...relationTo('severities', words.severities, 'steps', source),
  ];
}

function row(step: Step, section: SectionOf<'procedure'>, index: number, source: NotionSource): Row {
  const { catalog, runbook } = source;
  const scope = scopeOf(step, within(source, section.id, step.origin.file));
  const title = fill(catalog.notion.step, { procedure: section.title, number: step.number, title: labelText(step.title, scope) });
  const levels = step.severities.length > 0 ? step.severities : section.entity.severities.length > 0 ? section.entity.severities : runbook.severities.map(({ id }) => id);
  return {
    id: addressOf('procedures', section.entity.id, step.id),
    title,
    body: bodyOf(shiftHeadings(sliceOf(section, step.id) ?? [], -1)),
    cells: cellsOf({
      title: titleCell(title),
      procedure: choiceCell([section.title]),
      number: lineCell(step.number),
      order: numberCell(index + 1),
      who: lineCell(linkedList('roles', step.who.length > 0 ? step.who : section.entity.who, scope)),
      by: lineCell(times(step, scope)),
      'only-if': step.if === undefined ? undefined : lineCell(proseLine(step.if, scope)),
      agents: lineCell(linkedList('agents', step.agents.length > 0 ? step.agents : section.entity.agents, scope)),
      severities: rowsCell(levels.map((id) => addressOf('severities', id))),
    }),
  };
}

function times({ by, after, severities }: Step, scope: Scope): Inline[] {
  const { step, and } = scope.catalog.book;
  const lines = [timingLine(after, severities, scope, step.notBefore), timingLine(by, severities, scope)].filter((each) => each.length > 0);
  return line(joined(lines, () => [text(and)]));
}
