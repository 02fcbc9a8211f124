import { labelText } from '#src/book/prose/label.ts';
import { timingLine } from '#src/book/sections/varying.ts';
import { linkedList } from '#src/book/words.ts';
import type { SectionOf } from '#src/book/book.ts';
import { AUDIENCES, ALL_MOMENTS } from '#schemas/vocabulary.ts';
import { addressOf } from '#src/model/address.ts';
import { cellsOf, choiceCell, lineCell, optionName, rowsCell, titleCell } from '#src/notion/cells.ts';
import { sectionsOf, within, type NotionSource } from '#src/notion/source.ts';
import type { Column, Database, OptionColor, Row } from '#src/notion/template.ts';
import { database, relationTo } from './parts.ts';

const AUDIENCE_COLORS: Readonly<Record<(typeof AUDIENCES)[number], OptionColor>> = { internal: 'gray', customers: 'blue', public: 'purple', partners: 'green', regulators: 'brown' };

/** Undefined for a runbook without templates. */
export function templatesDatabase(source: NotionSource): Database | undefined {
  const sections = sectionsOf(source, 'template');
  if (sections.length === 0) return undefined;
  return database('templates', source, {
    columns: columns(source),
    rows: sections.map((section) => row(section, source)),
  });
}

function columns(source: NotionSource): Column[] {
  const { catalog } = source;
  const { columns: all, kinds } = catalog.notion;
  const words = all.templates;
  return [
    { key: 'title', name: words.title, type: 'title' },
    { key: 'kind', name: words.kind, type: 'select', options: [{ name: kinds.message }, { name: kinds.document }] },
    { key: 'audience', name: words.audience, type: 'select', options: AUDIENCES.map((id) => ({ name: optionName(catalog.book.audiences[id] ?? id), color: AUDIENCE_COLORS[id] })) },
    { key: 'moments', name: words.moments, type: 'multi_select', options: ALL_MOMENTS.map((id) => ({ name: optionName(catalog.book.moments[id]) })) },
    { key: 'channels', name: words.channels, type: 'text' },
    { key: 'to', name: words.to, type: 'text' },
    { key: 'who', name: words.who, type: 'text' },
    { key: 'by', name: words.by, type: 'text' },
    ...relationTo('severities', words.severities, 'templates', source),
  ];
}

function row({ id, title, body, entity }: SectionOf<'template'>, source: NotionSource): Row {
  const { catalog, runbook } = source;
  const scope = within(source, id, entity.origin.file, { ask: entity.ask });
  const levels = entity.severities.length > 0 ? entity.severities : runbook.severities.map((level) => level.id);
  return {
    id,
    title,
    body,
    cells: cellsOf({
      title: titleCell(labelText(entity.title, scope)),
      kind: choiceCell([catalog.notion.kinds[entity.kind]]),
      audience: choiceCell([catalog.book.audiences[entity.audience] ?? entity.audience]),
      moments: choiceCell(entity.moments.map((moment) => catalog.book.moments[moment])),
      channels: lineCell(linkedList('channels', entity.channels, scope)),
      to: lineCell(linkedList('roles', entity.to, scope)),
      who: lineCell(linkedList('roles', entity.who, scope)),
      by: lineCell(timingLine(entity.by, entity.severities, scope)),
      severities: rowsCell(levels.map((level) => addressOf('severities', level))),
    }),
  };
}
