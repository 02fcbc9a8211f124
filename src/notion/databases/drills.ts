import { plainText } from '#src/book/prose/plain.ts';
import { bookLink, line, type Part } from '#src/book/build.ts';
import { listOf } from '#src/book/list-of.ts';
import { durationText } from '#src/book/prose/data-text.ts';
import { labelText } from '#src/book/prose/label.ts';
import { proseBlocks, proseLine } from '#src/book/prose/resolve-prose.ts';
import type { Scope } from '#src/book/scope.ts';
import { linkedRoleOrPerson, linkedThing } from '#src/book/words.ts';
import { DRILL_OUTCOMES, type DrillOutcome } from '#schemas/vocabulary.ts';
import { addressOf } from '#src/model/address.ts';
import { fill } from '#src/model/fill.ts';
import { lookup } from '#src/model/lookup.ts';
import type { Drill } from '#src/model/runbook.ts';
import { bodyOf, cellsOf, choiceCell, lineCell, peopleCell, plainCell, rowsCell, titleCell } from '#src/notion/cells.ts';
import { emailsOf } from '#src/notion/emails.ts';
import { within, type NotionSource } from '#src/notion/source.ts';
import type { Column, Database, OptionColor, Row } from '#src/notion/template.ts';
import { webLink } from '#src/notion/web-link.ts';
import { database, relationTo } from './parts.ts';

const COLORS: Readonly<Record<DrillOutcome, OptionColor>> = { passed: 'green', partly: 'yellow', failed: 'red' };

/** The newest first. Undefined where there is nothing to drill. */
export function drillsDatabase(source: NotionSource): Database | undefined {
  const { runbook } = source;
  if (runbook.drills.length === 0 && runbook.agents.length === 0) return undefined;
  return database('drills', source, {
    columns: columns(source),
    rows: runbook.drills.toReversed().map((drill) => row(drill, source)),
  });
}

function columns(source: NotionSource): Column[] {
  const { catalog } = source;
  const words = catalog.notion.columns.drills;
  return [
    { key: 'title', name: words.title, type: 'title' },
    { key: 'date', name: words.date, type: 'date' },
    { key: 'what', name: words.what, type: 'text' },
    { key: 'outcome', name: words.outcome, type: 'select', options: DRILL_OUTCOMES.map((id) => ({ name: catalog.book.drill.outcomes[id], color: COLORS[id] })) },
    { key: 'took', name: words.took, type: 'text' },
    { key: 'who', name: words.who, type: 'text' },
    { key: 'accounts', name: words.accounts, type: 'people' },
    { key: 'evidence', name: words.evidence, type: 'url' },
    { key: 'notes', name: words.notes, type: 'text' },
    ...relationTo('agents', words.agents, 'drills', source),
  ];
}

function row(drill: Drill, source: NotionSource): Row {
  const scope = within(source, 'drills/log', drill.origin.file);
  const what = line(subject(drill, scope));
  const title = fill(source.catalog.notion.drill, { date: drill.date, what: plainText(what) });
  const [agent = ''] = (drill.control ?? '').split('.');
  const isAgent = lookup(source.runbook).agents.has(agent);
  return {
    id: `drills/${drill.id}`,
    title,
    body: bodyOf(proseBlocks(drill.body, scope)),
    cells: cellsOf({
      title: titleCell(title),
      date: plainCell(drill.date),
      what: lineCell(what),
      outcome: choiceCell([source.catalog.book.drill.outcomes[drill.outcome]]),
      took: drill.took === undefined ? undefined : lineCell(durationText(drill.took, scope)),
      who: lineCell(listOf(drill.who.map((id) => [linkedRoleOrPerson(id, scope)]), scope)),
      accounts: peopleCell(emailsOf(drill.who, source.runbook)),
      evidence: drill.evidence === undefined ? undefined : plainCell(webLink(labelText(drill.evidence, scope))),
      notes: drill.notes === undefined ? undefined : lineCell(proseLine(drill.notes, scope)),
      agents: isAgent ? rowsCell([addressOf('agents', agent)]) : undefined,
    }),
  };
}

function subject({ control = '', procedure }: Drill, scope: Scope): Part {
  if (procedure !== undefined) return linkedThing('procedures', procedure, scope);
  const [agentId = '', controlId = ''] = control.split('.');
  const agent = lookup(scope.runbook).agents.get(agentId);
  const found = agent?.controls.find(({ id }) => id === controlId);
  if (agent === undefined || found === undefined) return control;
  return bookLink(addressOf('agents', agentId, controlId), fill(scope.catalog.book.named, { label: labelText(agent.name, scope), value: labelText(found.name, { ...scope, agent }) }));
}
