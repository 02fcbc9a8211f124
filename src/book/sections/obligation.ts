/** A duty to tell somebody outside, with its clock. */
import { bookLink, heading, stacked, strong, table, text, type Block, type Inline, type Part } from '#src/book/build.ts';
import type { Section } from '#src/book/book.ts';
import { markedQuote } from '#src/book/components/callout.ts';
import { timingText } from '#src/book/prose/data-text.ts';
import { labelText } from '#src/book/prose/label.ts';
import { plainLine } from '#src/book/prose/plain.ts';
import { proseBlocks, proseLine } from '#src/book/prose/resolve-prose.ts';
import type { Scope } from '#src/book/scope.ts';
import { finish, splitBody } from '#src/book/section.ts';
import { factList, linkedList } from '#src/book/words.ts';
import { addressOf } from '#src/model/address.ts';
import type { Obligation } from '#src/model/runbook.ts';

export function obligationSection(obligation: Obligation, outer: Scope): Section {
  const id = addressOf('obligations', obligation.id);
  const scope = { ...outer, file: obligation.origin.file, section: id };
  const { obligation: words } = scope.catalog.book;
  const unconfirmed = obligation.confirmed_on === undefined ? [markedQuote({ kind: 'warning', title: words.unconfirmed }, [])] : [];
  const [lead, rest] = splitBody(proseBlocks(obligation.body, scope));
  const blocks = [...unconfirmed, ...facts(obligation, scope), ...lead, heading(2, words.due, 'due'), dueTable(obligation, scope), ...rest];
  return { kind: 'obligation', entity: obligation, ...finish({ id, title: labelText(obligation.name, scope), summary: plainLine(obligation.if, scope), blocks, origin: obligation.origin }) };
}

function facts(obligation: Obligation, scope: Scope): Block[] {
  const words = scope.catalog.book.obligation;
  const listed: readonly (readonly [string, Part])[] = [
    [words.if, proseLine(obligation.if, scope)],
    [words.who, linkedList('roles', obligation.who, scope)],
    [words.to, obligation.to === undefined ? [] : proseLine(obligation.to, scope)],
    [words.starts, scope.catalog.book.clockPoints[obligation.starts]],
    [words.send, linkedList('templates', obligation.send ?? [], scope)],
    [words.source, proseLine(obligation.source, scope)],
    [words.confirmed, obligation.confirmed_on ?? []],
  ];
  return factList(listed, scope);
}

function dueTable({ due }: Obligation, scope: Scope): Block {
  const words = scope.catalog.book.obligation;
  return table([words.what, words.by, words.only], due.map((each) => [proseLine(each.what, scope), timingText(each.by, scope, 'deadline'), each.if === undefined ? [] : proseLine(each.if, scope)]));
}

/** All duties: when they apply, what is due by when, who sees to it. */
export function obligationsTable(scope: Scope): Block[] {
  const words = scope.catalog.book.obligation;
  const rows = scope.runbook.obligations.map((obligation): readonly Part[] => {
    const inside = { ...scope, file: obligation.origin.file };
    return [
      stacked([[strong(bookLink(addressOf('obligations', obligation.id), labelText(obligation.name, inside)))], obligation.confirmed_on === undefined ? [text(words.unconfirmed)] : []]),
      proseLine(obligation.if, inside),
      stacked(obligation.due.map((due) => dueLine(due, inside))),
      scope.catalog.book.clockPoints[obligation.starts],
      linkedList('roles', obligation.who, inside),
      obligation.to === undefined ? [] : proseLine(obligation.to, inside),
    ];
  });
  return rows.length === 0 ? [] : [table([words.obligation, words.if, words.due, words.starts, words.who, words.to], rows)];
}

const dueLine = ({ what, by }: Obligation['due'][number], scope: Scope): Inline[] => [...proseLine(what, scope), text(': '), text(timingText(by, scope, 'deadline'))];

