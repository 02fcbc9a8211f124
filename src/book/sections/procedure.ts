/** A procedure: what sets it off, what to leave alone, its steps. What the author says before a first heading stands above the steps, the rest below. */
import { heading, inlineCode, joined, lineList, paragraph, text, type Block, type Part } from '#src/book/build.ts';
import type { Section } from '#src/book/book.ts';
import { fillInline } from '#src/book/fill-inline.ts';
import { labelText } from '#src/book/prose/label.ts';
import { plainLine } from '#src/book/prose/plain.ts';
import { proseBlocks, proseLine } from '#src/book/prose/resolve-prose.ts';
import { forAgents, type Scope } from '#src/book/scope.ts';
import { finish, firstSentence, splitBody } from '#src/book/section.ts';
import { factList, linkedLevel, linkedLevels, linkedList } from '#src/book/words.ts';
import { addressOf } from '#src/model/address.ts';
import type { Procedure } from '#src/model/runbook.ts';
import { stepBlocks } from './step.ts';

export function procedureSection(procedure: Procedure, outer: Scope): Section {
  const id = addressOf('procedures', procedure.id);
  const scope = { ...forAgents(outer, procedure.agents), file: procedure.origin.file, section: id };
  const [lead, rest] = splitBody(proseBlocks(procedure.body, scope));
  const blocks = [...facts(procedure, scope), ...signals(procedure, scope), ...doNot(procedure, scope), ...lead, ...steps(procedure, scope), ...rest];
  const summary = procedure.trigger === undefined ? firstSentence(lead) : plainLine(procedure.trigger, scope);
  return { kind: 'procedure', entity: procedure, ...finish({ id, title: labelText(procedure.title, scope), summary, blocks, origin: procedure.origin }) };
}

function facts(procedure: Procedure, scope: Scope): Block[] {
  const words = scope.catalog.book.procedure;
  const timed = procedure.steps.length > 0 ? scope.catalog.book.clockPoints[procedure.starts] : [];
  const listed: readonly (readonly [string, Part])[] = [
    [words.trigger, procedure.trigger === undefined ? [] : proseLine(procedure.trigger, scope)],
    [words.startSeverity, procedure.start_severity === undefined ? [] : [linkedLevel(procedure.start_severity, scope)]],
    [procedure.type === 'role' ? words.role : words.who, linkedList('roles', procedure.who, scope)],
    [words.levels, linkedLevels(procedure.severities, scope)],
    [words.agents, linkedList('agents', procedure.agents, scope)],
    [words.starts, timed],
    [words.alerts, joined(procedure.alerts.map((alert) => [inlineCode(alert)]), () => [text(scope.catalog.book.and)])],
  ];
  return factList(listed, scope);
}

function signals({ signals: questions, signals_needed: needed }: Procedure, scope: Scope): Block[] {
  if (questions.length === 0) return [];
  return [heading(2, scope.catalog.book.procedure.signals, 'signals'), lineList(questions.map((each) => proseLine(each, scope))), neededLine(needed, questions.length, scope)];
}

/** How many of the questions must be yes. */
export function neededLine(needed: 'any' | 'all' | number, count: number, { catalog }: Scope): Block {
  const { any, all, count: some } = catalog.book.severity.signalsNeeded;
  return paragraph(needed === 'any' || needed === 1 ? any : needed === 'all' || needed === count ? all : fillInline(some, { n: String(needed) }));
}

const doNot = ({ do_not: items }: Procedure, scope: Scope): Block[] =>
  items.length === 0 ? [] : [heading(2, scope.catalog.book.procedure.doNot, 'do-not'), lineList(items.map((each) => proseLine(each, scope)))];

function steps(procedure: Procedure, scope: Scope): Block[] {
  const around = { procedure: procedure.id, depth: 2, who: procedure.type === 'role' ? procedure.who : [] };
  const opening = procedure.flow === 'parallel' ? [paragraph(scope.catalog.book.procedure.parallel)] : [];
  return [...opening, ...procedure.steps.flatMap((step) => stepBlocks(step, scope, around))];
}

