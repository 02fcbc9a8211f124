/** All levels in one table. */
import { bookLink, strong, table, type Block, type Part } from '#src/book/build.ts';
import type { Section } from '#src/book/book.ts';
import { timingText } from '#src/book/prose/data-text.ts';
import { labelText } from '#src/book/prose/label.ts';
import { proseLine } from '#src/book/prose/resolve-prose.ts';
import type { Scope } from '#src/book/scope.ts';
import { finish } from '#src/book/section.ts';
import { linkedList } from '#src/book/words.ts';
import { addressOf } from '#src/model/address.ts';
import type { LevelDefaults, Severity } from '#src/model/runbook.ts';
import { clock, firstAction, tell, updateText } from './severity.ts';

export function severitiesSections(scope: Scope): Section[] {
  const { overview, severity, summaries } = scope.catalog.book;
  const hasLevels = scope.runbook.severities.length > 0;
  const inside = { ...scope, section: 'overview/severities' };
  const blocks = severitiesTable(inside);
  return blocks.length === 0 ? [] : [{ kind: 'overview', ...finish({ id: inside.section, title: hasLevels ? overview.severities : severity.everyIncident, summary: hasLevels ? summaries.severities : undefined, blocks }) }];
}

/** The levels from the worst to the mildest; of a runbook without levels, what holds for every incident. */
export function severitiesTable(scope: Scope): Block[] {
  const { severities, settings } = scope.runbook;
  if (severities.length === 0) return withoutLevels(settings.defaults, scope);
  const words = scope.catalog.book.severity;
  const head = [words.level, words.definition, words.responseTime, words.firstAction, words.who, words.updateColumn];
  return [table(head, severities.map((severity) => row(severity, { ...scope, severity, file: severity.origin.file })))];
}

function row(severity: Severity, scope: Scope): readonly Part[] {
  const { definition, response_time: response, first_action: first, who } = severity;
  return [
    strong(bookLink(addressOf('severities', severity.id), labelText(severity.label, scope))),
    proseLine(definition, scope),
    response === undefined ? '' : timingText(response, scope, 'deadline'),
    first === undefined ? [] : proseLine(first, scope),
    linkedList('roles', who ?? [], scope),
    updateText(severity, scope) ?? '',
  ];
}

function withoutLevels(defaults: LevelDefaults, outer: Scope): Block[] {
  const scope = { ...outer, severity: defaults, file: 'runbook.yaml' };
  return [...clock(defaults, scope), ...firstAction(defaults, scope), ...tell(defaults, scope)];
}

