import { line, strong, table, type Block, type Part } from '#src/book/build.ts';
import type { Section } from '#src/book/book.ts';
import { labelText } from '#src/book/prose/label.ts';
import type { Scope } from '#src/book/scope.ts';
import { finish } from '#src/book/section.ts';

/** Statuses are said in messages: a runbook without any has no use for them. */
export function statusesSections(scope: Scope): Section[] {
  if (scope.runbook.templates.length === 0) return [];
  const inside = { ...scope, section: 'overview/statuses' };
  return [{ kind: 'overview', ...finish({ id: inside.section, title: scope.catalog.book.overview.statuses, summary: scope.catalog.book.summaries.statuses, blocks: statusesTable(inside) }) }];
}

/** The states of an incident, and the moment that sets each. */
export function statusesTable(scope: Scope): Block[] {
  const { status: words, setWhen } = scope.catalog.book;
  const rows = scope.runbook.settings.statuses.map(({ name, at }): readonly Part[] => [strong(labelText(name, scope)), at === undefined ? [] : line(setWhen[at])]);
  return [table([words.status, words.at], rows)];
}
