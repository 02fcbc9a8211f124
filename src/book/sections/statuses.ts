import { line, strong, table, type Block, type Part } from '#src/book/build.ts';
import type { Section } from '#src/book/book.ts';
import { labelText } from '#src/book/prose/label.ts';
import type { Scope } from '#src/book/scope.ts';
import { finish } from '#src/book/section.ts';

export function statusesSections(scope: Scope): Section[] {
  const inside = { ...scope, section: 'overview/statuses' };
  return [{ kind: 'overview', ...finish({ id: inside.section, title: scope.catalog.book.overview.statuses, summary: scope.catalog.book.summaries.statuses, blocks: statusesTable(inside) }) }];
}

/** The states of an incident, and the moment that sets each. */
export function statusesTable(scope: Scope): Block[] {
  const { status: words, moments } = scope.catalog.book;
  const rows = scope.runbook.settings.statuses.map(({ name, at }): readonly Part[] => [strong(labelText(name, scope)), at === undefined ? [] : line(moments[at])]);
  return [table([words.status, words.at], rows)];
}
