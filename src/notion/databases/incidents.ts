/** One row for each incident, and one to duplicate: what to send, what to do, what to write afterwards. */
import { bookLink, heading, paragraph, strong, taskList, type Block } from '#src/book/build.ts';
import { labelText } from '#src/book/prose/label.ts';
import type { SectionOf } from '#src/book/book.ts';
import { CLOCK_POINTS } from '#schemas/vocabulary.ts';
import { addressOf } from '#src/model/address.ts';
import { fill } from '#src/model/fill.ts';
import { bodyOf, cellsOf, choiceCell, optionName, titleCell } from '#src/notion/cells.ts';
import { sliceOf } from '#src/notion/slices.ts';
import { sectionsOf, type NotionSource } from '#src/notion/source.ts';
import type { Column, Database, OptionColor, Row } from '#src/notion/template.ts';
import { database, relationTo } from './parts.ts';

export const NEW_INCIDENT = 'incidents/new';

export function incidentsDatabase(source: NotionSource): Database {
  return database('incidents', source, { columns: columns(source), rows: [newIncident(source)] });
}

function columns(source: NotionSource): Column[] {
  const { catalog, runbook, scope } = source;
  const { columns: all, clockPoints } = catalog.notion;
  const words = all.incidents;
  const { statuses } = runbook.settings;
  return [
    { key: 'title', name: words.title, type: 'title' },
    { key: 'status', name: words.status, type: 'status', options: statuses.map(({ name }, index) => ({ name: optionName(labelText(name, scope)), color: statusColor(index, statuses.length) })) },
    ...relationTo('severities', words.severities, 'incidents', source),
    ...relationTo('agents', words.agents, 'incidents', source),
    ...CLOCK_POINTS.map((point) => ({ key: point, name: clockPoints[point], type: 'date' }) as const),
    { key: 'next-update', name: words.nextUpdate, type: 'date' },
    { key: 'commander', name: words.commander, type: 'people' },
    { key: 'channel', name: words.channel, type: 'url' },
  ];
}

/** The first is the most alarming, the last is the end. */
const statusColor = (index: number, count: number): OptionColor => (index === 0 ? 'red' : index === count - 1 ? 'green' : (['orange', 'yellow'] as const)[index - 1] ?? 'gray');

function newIncident(source: NotionSource): Row {
  const { catalog, runbook, scope } = source;
  const words = catalog.notion.incident;
  const [first] = runbook.settings.statuses;
  const blocks = [paragraph(strong(words.howTo)), ...messages(source), ...checklists(source), ...documents(source)];
  return {
    id: NEW_INCIDENT,
    title: words.title,
    body: bodyOf(blocks),
    cells: cellsOf({ title: titleCell(words.title), status: first === undefined ? undefined : choiceCell([labelText(first.name, scope)]) }),
  };
}

const templatesOf = (source: NotionSource, kind: 'message' | 'document'): SectionOf<'template'>[] => sectionsOf(source, 'template').filter(({ entity }) => entity.kind === kind && entity.audience === 'internal');

function messages(source: NotionSource): Block[] {
  const { message } = source.catalog.notion.incident;
  return templatesOf(source, 'message').flatMap((section) => [heading(2, fill(message, { title: section.title })), ...(sliceOf(section, 'fields') ?? []), paragraph(bookLink(section.id, section.title))]);
}

/** Each step of the response and of each role, to tick off; what is done stands behind the link. */
function checklists(source: NotionSource): Block[] {
  const { incident } = source.catalog.notion;
  const { title } = source.catalog.book.step;
  const sections = sectionsOf(source, 'procedure').filter(({ entity }) => entity.steps.length > 0 && entity.type !== 'scenario');
  return sections.flatMap((section) => [
    heading(2, fill(incident.checklist, { title: section.title })),
    taskList(section.entity.steps.map((step) => [paragraph(bookLink(addressOf('procedures', section.entity.id, step.id), fill(title, { number: step.number, title: labelText(step.title, source.scope) })))])),
  ]);
}

function documents(source: NotionSource): Block[] {
  const { document } = source.catalog.notion.incident;
  return templatesOf(source, 'document').flatMap((section) => [heading(2, fill(document, { title: section.title })), ...(sliceOf(section, 'fields') ?? [])]);
}
