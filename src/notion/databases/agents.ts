import { bookLink, joined, line, text } from '#src/book/build.ts';
import type { SectionOf } from '#src/book/book.ts';
import { labelText } from '#src/book/prose/label.ts';
import { proseLine } from '#src/book/prose/resolve-prose.ts';
import { drillState } from '#src/book/sections/control-drills.ts';
import { linkedList } from '#src/book/words.ts';
import { addressOf } from '#src/model/address.ts';
import type { Agent } from '#src/model/runbook.ts';
import { wordsOf } from '#src/model/words-of.ts';
import { cellsOf, lineCell, peopleCell, plainCell, titleCell } from '#src/notion/cells.ts';
import { emailsOf } from '#src/notion/emails.ts';
import { sectionsOf, within, type NotionSource } from '#src/notion/source.ts';
import type { Database, Row } from '#src/notion/template.ts';
import { webLink } from '#src/notion/web-link.ts';
import { database } from './parts.ts';

/** Undefined for a runbook without agents. */
export function agentsDatabase(source: NotionSource): Database | undefined {
  const { catalog } = source;
  const sections = sectionsOf(source, 'agent');
  if (sections.length === 0) return undefined;
  const words = catalog.notion.columns.agents;
  return database('agents', source, {
    columns: [
      { key: 'title', name: words.title, type: 'title' },
      { key: 'public-name', name: words.publicName, type: 'text' },
      { key: 'summary', name: words.summary, type: 'text' },
      { key: 'owner', name: words.owner, type: 'text' },
      { key: 'accounts', name: words.accounts, type: 'people' },
      { key: 'controls', name: words.controls, type: 'text' },
      { key: 'without', name: words.without, type: 'text' },
      { key: 'link', name: words.link, type: 'url' },
      { key: 'due', name: words.due, type: 'date' },
    ],
    rows: sections.map((section) => row(section, source)),
  });
}

function row({ id, title, body, entity }: SectionOf<'agent'>, source: NotionSource): Row {
  const scope = within(source, id, entity.origin.file, { agent: entity, agents: [entity] });
  const { between, and } = source.catalog.book;
  const controls = entity.controls.map((control) => line(bookLink(addressOf('agents', entity.id, control.id), labelText(control.name, scope))));
  const [link] = Object.values(entity.links ?? {});
  return {
    id,
    title,
    body,
    cells: cellsOf({
      title: titleCell(title),
      'public-name': entity.public_name === undefined ? undefined : lineCell(labelText(entity.public_name, scope)),
      summary: entity.summary === undefined ? undefined : lineCell(proseLine(entity.summary, scope)),
      owner: lineCell(linkedList('roles', entity.owner, scope)),
      accounts: peopleCell(emailsOf(entity.owner, source.runbook)),
      controls: lineCell(joined(controls, () => [text(between)])),
      without: lineCell(entity.without.map(wordsOf).join(and)),
      link: link === undefined ? undefined : plainCell(webLink(labelText(link, scope))),
      due: plainCell(firstDue(entity, source)),
    }),
  };
}

/** The first day on which a control that was tried has to be tried again. */
const firstDue = (agent: Agent, { runbook }: NotionSource): string | undefined => agent.controls.flatMap((control) => drillState(runbook, agent.id, control).due ?? []).toSorted()[0];
