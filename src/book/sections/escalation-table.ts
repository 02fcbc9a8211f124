/** Who is told, by when, how, and who is asked when nobody answers. */
import { REACH_WAYS } from '#schemas/vocabulary.ts';
import { joined, line, stacked, table, text, type Block, type Inline, type Part } from '#src/book/build.ts';
import { fillInline } from '#src/book/fill-inline.ts';
import { listOf } from '#src/book/list-of.ts';
import { durationText, timingText } from '#src/book/prose/data-text.ts';
import { proseLine } from '#src/book/prose/resolve-prose.ts';
import type { Scope } from '#src/book/scope.ts';
import { linkedList, linkedThing } from '#src/book/words.ts';
import { lookup } from '#src/model/lookup.ts';
import type { EscalationStep } from '#src/model/runbook.ts';
import { contactLine } from './reach.ts';

/** One row for each role that is told, in the author's order. */
export function escalationTable(escalation: readonly EscalationStep[], scope: Scope): Block {
  const words = scope.catalog.book.escalation;
  const rows = escalation.flatMap((step) => step.to.map((role): readonly Part[] => [roleCell(role, step, scope), timeLine(step, scope), wayLine(step, role, scope), linkedList('templates', step.send ?? [], scope), backupLine(role, scope)]));
  return table([words.who, words.by, words.via, words.send, words.backup], rows);
}

function roleCell(role: string, { if: condition }: EscalationStep, scope: Scope): Inline[] {
  const name = linkedThing('roles', role, scope);
  return condition === undefined ? [name] : stacked([[name], fillInline(scope.catalog.book.escalation.if, { condition: proseLine(condition, scope) })]);
}

/** "within 15 min", "not before 40 min". */
export function timeLine({ by, after }: EscalationStep, scope: Scope): Inline[] {
  const { escalation, and } = scope.catalog.book;
  const times = [
    ...(after === undefined ? [] : [fillInline(escalation.notBefore, { time: timingText(after, scope) })]),
    ...(by === undefined ? [] : [line(timingText(by, scope, 'deadline'))]),
  ];
  return joined(times, () => [text(and)]);
}

/** The ways named, with the number or handle where the role has it; else every way that the role has, in order. */
function wayLine({ via }: EscalationStep, role: string, scope: Scope): Inline[] {
  if (via === undefined) return stacked(contactLine(role, scope));
  return stacked(via.flatMap((way) => (isReachWay(way) ? reachedBy(way, role, scope) : [[linkedThing('channels', way, scope)]])));
}

const isReachWay = (way: string): boolean => REACH_WAYS.some((each) => each === way);

/** Numbers of the role itself, or of who holds it; the way alone where none is known. */
function reachedBy(way: string, role: string, scope: Scope): Inline[][] {
  const found = contactLine(role, scope, way);
  return found.length > 0 ? found : [line(scope.catalog.book.reach[way] ?? way)];
}

export function backupLine(role: string, scope: Scope): Inline[] {
  const { backup = [], answers_within: within } = lookup(scope.runbook).roles.get(role) ?? {};
  if (backup.length === 0) return [];
  const names = listOf(backup.map((id) => [linkedThing('roles', id, scope)]), scope);
  return within === undefined ? names : fillInline(scope.catalog.book.escalation.backupAfter, { backup: names, time: durationText(within, scope) });
}
