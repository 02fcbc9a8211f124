/** What was tried, when, and how it went. */
import { bookLink, heading, table, urlLink, type Block, type Part } from '#src/book/build.ts';
import type { Section } from '#src/book/book.ts';
import { durationText } from '#src/book/prose/data-text.ts';
import { labelText } from '#src/book/prose/label.ts';
import { proseBlocks, proseLine } from '#src/book/prose/resolve-prose.ts';
import type { Scope } from '#src/book/scope.ts';
import { finish } from '#src/book/section.ts';
import { linkedRoleOrPerson, linkedThing } from '#src/book/words.ts';
import { listOf } from '#src/book/list-of.ts';
import { addressOf } from '#src/model/address.ts';
import { fill } from '#src/model/fill.ts';
import { lookup } from '#src/model/lookup.ts';
import type { Drill } from '#src/model/runbook.ts';
import { dueTable } from './agents.ts';

/** The log and what is due; nothing for a runbook that has neither drills nor controls. */
export function drillsSections(outer: Scope): Section[] {
  const scope = { ...outer, section: 'drills/log' };
  const { drill: words, drills, summaries } = scope.catalog.book;
  const due = dueTable(scope);
  const log = drillsTable(scope);
  const bodies = scope.runbook.drills.flatMap((drill) => proseBlocks(drill.body, { ...scope, file: drill.origin.file }, 3));
  const blocks = [...(due.length === 0 ? [] : [heading(2, words.due, 'due'), ...due]), ...(log.length === 0 ? [] : [heading(2, words.log, 'log'), ...log, ...bodies])];
  return blocks.length === 0 ? [] : [{ kind: 'drills', ...finish({ id: scope.section, title: drills.log, summary: summaries.drills, blocks }) }];
}

/** The newest first. */
export function drillsTable(scope: Scope): Block[] {
  const words = scope.catalog.book.drill;
  const rows = scope.runbook.drills.toReversed().map((drill): readonly Part[] => {
    const inside = { ...scope, file: drill.origin.file };
    return [
      drill.date,
      subject(drill, inside),
      words.outcomes[drill.outcome],
      drill.took === undefined ? '' : durationText(drill.took, scope),
      listOf(drill.who.map((id) => [linkedRoleOrPerson(id, scope)]), scope),
      drill.notes === undefined ? [] : proseLine(drill.notes, inside),
      drill.evidence === undefined ? [] : urlLink(labelText(drill.evidence, inside), words.evidence),
    ];
  });
  return rows.length === 0 ? [] : [table([words.date, words.what, words.outcome, words.took, words.who, words.notes, words.evidence], rows)];
}

function subject({ control, procedure }: Drill, scope: Scope): Part {
  if (procedure !== undefined) return linkedThing('procedures', procedure, scope);
  const [agentId = '', controlId = ''] = (control ?? '').split('.');
  const agent = lookup(scope.runbook).agents.get(agentId);
  const found = agent?.controls.find(({ id }) => id === controlId);
  if (agent === undefined || found === undefined) return control ?? '';
  return bookLink(addressOf('agents', agentId, controlId), fill(scope.catalog.book.named, { label: labelText(agent.name, scope), value: labelText(found.name, { ...scope, agent }) }));
}
