/** What is prose: every section that is no row of another database. */
import type { Chapter, Section, SectionKind } from '#src/book/book.ts';
import { labelText } from '#src/book/prose/label.ts';
import { lookup } from '#src/model/lookup.ts';
import { cellsOf, choiceCell, lineCell, numberCell, optionName, titleCell } from '#src/notion/cells.ts';
import { severityOptions } from '#src/notion/severity-color.ts';
import type { NotionSource } from '#src/notion/source.ts';
import type { Column, Database, Row } from '#src/notion/template.ts';
import { database } from './parts.ts';

const ELSEWHERE: ReadonlySet<SectionKind> = new Set(['severity', 'agent', 'template']);

export const isProse = ({ kind }: Section): boolean => !ELSEWHERE.has(kind);

export function pagesDatabase(source: NotionSource): Database {
  const { book } = source;
  const sections = book.chapters.flatMap((chapter) => chapter.sections.filter(isProse).map((section) => [section, chapter] as const));
  return database('pages', source, {
    columns: columns(source),
    rows: sections.map(([section, chapter], index) => row(section, chapter, index, source)),
  });
}

function columns({ catalog, book, runbook, scope }: NotionSource): Column[] {
  const words = catalog.notion.columns.pages;
  return [
    { key: 'title', name: words.title, type: 'title' },
    { key: 'chapter', name: words.chapter, type: 'select', options: book.chapters.map(({ title }) => ({ name: optionName(title) })) },
    { key: 'order', name: words.order, type: 'number' },
    { key: 'summary', name: words.summary, type: 'text' },
    ...(runbook.severities.length === 0 ? [] : [{ key: 'level', name: words.level, type: 'select', options: severityOptions(runbook, scope) } as const]),
  ];
}

function row(section: Section, chapter: Chapter, index: number, { runbook, scope }: NotionSource): Row {
  const { id, title, summary, body } = section;
  const start = section.kind === 'procedure' && section.entity.start_severity !== undefined ? lookup(runbook).severities.get(section.entity.start_severity) : undefined;
  return {
    id,
    title,
    body,
    cells: cellsOf({
      title: titleCell(title),
      chapter: choiceCell([chapter.title]),
      order: numberCell(index + 1),
      summary: lineCell(summary),
      level: start === undefined ? undefined : choiceCell([labelText(start.short, scope)]),
    }),
  };
}
