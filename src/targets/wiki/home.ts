/** The first page of a wiki: which level it is, then everything. */
import { bookLink, heading, lineList, list, paragraph, strong, type Block } from '#src/book/build.ts';
import { labelText } from '#src/book/prose/label.ts';
import { proseLine } from '#src/book/prose/resolve-prose.ts';
import type { Scope } from '#src/book/scope.ts';
import { neededLine } from '#src/book/sections/procedure.ts';
import { severitiesTable } from '#src/book/sections/severities.ts';
import { chapterLists } from '#src/dialect/contents.ts';
import { addressOf } from '#src/model/address.ts';
import type { Severity } from '#src/model/runbook.ts';
import type { TargetInput } from '#src/targets/target.ts';

export function home({ runbook, book, catalog, prose }: TargetInput): Block[] {
  const scope: Scope = { runbook, catalog, prose, file: 'runbook.yaml', section: 'overview/severities' };
  return [...(book.summary === undefined ? [] : [paragraph(book.summary)]), ...levels(scope), ...chapterLists(book)];
}

/** The table of levels with the questions below it; without levels, what holds for every incident. */
function levels(scope: Scope): Block[] {
  const words = scope.catalog.exports.wiki;
  const table = severitiesTable(scope);
  if (table.length === 0) return [];
  if (scope.runbook.severities.length === 0) return table[0]?.type === 'heading' ? table : [heading(2, scope.catalog.book.severity.everyIncident), ...table];
  return [heading(2, words.triage), ...table, ...questions(scope)];
}

function questions(scope: Scope): Block[] {
  const words = scope.catalog.exports.wiki;
  const asked = scope.runbook.severities.filter(({ signals }) => signals.length > 0);
  if (asked.length === 0) return [];
  return [heading(2, words.questions), paragraph(words.questionsHow), list(asked.map((severity) => asking(severity, { ...scope, severity, file: severity.origin.file })), true)];
}

function asking(severity: Severity, scope: Scope): Block[] {
  const { id, label, signals, signals_needed: needed } = severity;
  const name = strong(bookLink(addressOf('severities', id), labelText(label, scope)));
  return [paragraph(name), lineList(signals.map((each) => proseLine(each, scope))), neededLine(needed, signals.length, scope)];
}
