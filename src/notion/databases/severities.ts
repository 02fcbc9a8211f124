import { reviewText, updateText } from '#src/book/sections/severity.ts';
import { timingText } from '#src/book/prose/data-text.ts';
import { labelText } from '#src/book/prose/label.ts';
import { proseLine } from '#src/book/prose/resolve-prose.ts';
import { linkedList } from '#src/book/words.ts';
import type { SectionOf } from '#src/book/book.ts';
import { cellsOf, choiceCell, lineCell, numberCell, titleCell } from '#src/notion/cells.ts';
import { severityOptions } from '#src/notion/severity-color.ts';
import { sectionsOf, within, type NotionSource } from '#src/notion/source.ts';
import type { Database, Row } from '#src/notion/template.ts';
import { database } from './parts.ts';

/** Undefined for a runbook without levels. */
export function severitiesDatabase(source: NotionSource): Database | undefined {
  const { runbook, catalog, scope } = source;
  if (runbook.severities.length === 0) return undefined;
  const words = catalog.notion.columns.severities;
  return database('severities', source, {
    columns: [
      { key: 'title', name: words.title, type: 'title' },
      { key: 'code', name: words.code, type: 'select', options: severityOptions(runbook, scope) },
      { key: 'rank', name: words.rank, type: 'number' },
      { key: 'meaning', name: words.meaning, type: 'text' },
      { key: 'first-action', name: words.firstAction, type: 'text' },
      { key: 'who', name: words.who, type: 'text' },
      { key: 'response', name: words.response, type: 'text' },
      { key: 'resolution', name: words.resolution, type: 'text' },
      { key: 'updates', name: words.updates, type: 'text' },
      { key: 'effort', name: words.effort, type: 'text' },
      { key: 'review', name: words.review, type: 'text' },
    ],
    rows: sectionsOf(source, 'severity').map((section) => row(section, source)),
  });
}

function row({ id, title, body, entity }: SectionOf<'severity'>, source: NotionSource): Row {
  const scope = within(source, id, entity.origin.file, { severity: entity });
  const { response_time: response, resolution_time: resolution, effort, who = [], first_action: first } = entity;
  return {
    id,
    title,
    body,
    cells: cellsOf({
      title: titleCell(title),
      code: choiceCell([labelText(entity.short, scope)]),
      rank: numberCell(Number(entity.rank)),
      meaning: lineCell(proseLine(entity.definition, scope)),
      'first-action': first === undefined ? undefined : lineCell(proseLine(first, scope)),
      who: lineCell(linkedList('roles', who, scope)),
      response: response === undefined ? undefined : lineCell(timingText(response, scope, 'deadline')),
      resolution: resolution === undefined ? undefined : lineCell(timingText(resolution, scope, 'deadline')),
      updates: lineCell(updateText(entity, scope)),
      effort: effort === undefined ? undefined : lineCell(proseLine(effort, scope)),
      review: lineCell(reviewText(entity, scope)),
    }),
  };
}
