/** Roles against levels: who is told when. */
import { line, stacked, strong, table, type Block, type Inline } from '#src/book/build.ts';
import type { Section } from '#src/book/book.ts';
import { fillInline } from '#src/book/fill-inline.ts';
import { proseLine } from '#src/book/prose/resolve-prose.ts';
import type { Scope } from '#src/book/scope.ts';
import { finish } from '#src/book/section.ts';
import { linkedLevel, linkedThing } from '#src/book/words.ts';
import { escalationOf } from '#src/model/escalation-of.ts';
import type { LevelDefaults } from '#src/model/runbook.ts';
import { backupLine, escalationTable, timeLine } from './escalation-table.ts';

export function escalationSections(scope: Scope): Section[] {
  const inside = { ...scope, section: 'overview/escalation' };
  const blocks = escalationMatrix(inside);
  return blocks.length === 0 || scope.runbook.severities.length === 0 ? [] : [{ kind: 'overview', ...finish({ id: inside.section, title: scope.catalog.book.overview.escalation, summary: scope.catalog.book.summaries.escalation, blocks }) }];
}

/** One row for each role that any level tells, one column for each level; without levels, the plain table. */
export function escalationMatrix(scope: Scope): Block[] {
  const { severities, settings } = scope.runbook;
  if (severities.length === 0) return escalationOf(settings.defaults).length === 0 ? [] : [escalationTable(escalationOf(settings.defaults), scope)];
  const told = new Set(severities.flatMap((severity) => escalationOf(severity).flatMap(({ to }) => to)));
  const roles = scope.runbook.organization.roles.map(({ id }) => id).filter((id) => told.has(id));
  if (roles.length === 0) return [];
  const words = scope.catalog.book.escalation;
  const head = [words.who, ...severities.map(({ id }) => [linkedLevel(id, scope)]), words.backup];
  return [table(head, roles.map((role) => [strong(linkedThing('roles', role, scope)), ...severities.map((severity) => cell(role, severity, scope)), backupLine(role, scope)]))];
}

function cell(role: string, severity: LevelDefaults, scope: Scope): Inline[] {
  const steps = escalationOf(severity).filter(({ to }) => to.includes(role));
  const { nobody, if: onlyIf } = scope.catalog.book.escalation;
  if (steps.length === 0) return line(nobody);
  return stacked(
    steps.map((step) => {
      const time = timeLine(step, scope);
      const condition = step.if === undefined ? [] : fillInline(onlyIf, { condition: proseLine(step.if, scope) });
      const both = [time.length === 0 ? line(scope.catalog.book.yes) : time, condition].filter((each) => each.length > 0);
      return both.flatMap((each, index) => (index === 0 ? each : [...line(scope.catalog.book.and), ...each]));
    }),
  );
}
