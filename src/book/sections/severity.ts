/** One level: how bad, what first, whom to tell, then what. */
import type { ProcedureType } from '#schemas/vocabulary.ts';
import { bookLink, heading, joined, line, lineList, list, paragraph, strong, text, type Block, type Inline, type Part } from '#src/book/build.ts';
import type { Section } from '#src/book/book.ts';
import { intervalText, timingText } from '#src/book/prose/data-text.ts';
import { labelText } from '#src/book/prose/label.ts';
import { plainLine } from '#src/book/prose/plain.ts';
import { proseBlocks, proseLine } from '#src/book/prose/resolve-prose.ts';
import type { Scope } from '#src/book/scope.ts';
import { finish, splitBody } from '#src/book/section.ts';
import { factList, linkedList } from '#src/book/words.ts';
import { addressOf } from '#src/model/address.ts';
import { fill } from '#src/model/fill.ts';
import type { LevelDefaults, Severity, Step } from '#src/model/runbook.ts';
import { escalationTable } from './escalation-table.ts';
import { neededLine } from './procedure.ts';
import { runBlocks } from './run.ts';
import { timingLine } from './varying.ts';

export function severitySection(severity: Severity, outer: Scope): Section {
  const id = addressOf('severities', severity.id);
  const scope = { ...outer, severity, file: severity.origin.file, section: id };
  const [lead, rest] = splitBody(proseBlocks(severity.body, scope));
  const blocks = [
    paragraph(proseLine(severity.definition, scope)),
    ...clock(severity, scope),
    ...firstAction(severity, scope),
    ...lead,
    ...tell(severity, scope),
    ...thenWhat(severity, scope),
    ...bullets(scope.catalog.book.severity.examples, 'examples', severity.examples, scope),
    ...signals(severity, scope),
    ...bullets(scope.catalog.book.severity.raiseIf, 'raise-if', severity.raise_if ?? [], scope),
    ...bullets(scope.catalog.book.severity.lowerIf, 'lower-if', severity.lower_if ?? [], scope),
    ...rest,
  ];
  return { kind: 'severity', entity: severity, ...finish({ id, title: labelText(severity.label, scope), summary: plainLine(severity.definition, scope), blocks, origin: severity.origin }) };
}

/** The level's times, and who works on it. */
export function clock(level: LevelDefaults, scope: Scope): Block[] {
  const words = scope.catalog.book.severity;
  const { response_time: response, resolution_time: resolution, effort, who } = level;
  const facts: readonly (readonly [string, Part])[] = [
    [words.who, linkedList('roles', who ?? [], scope)],
    [words.responseTime, response === undefined ? [] : timingText(response, scope, 'deadline')],
    [words.resolutionTime, resolution === undefined ? [] : timingText(resolution, scope, 'deadline')],
    [words.updates, updateText(level, scope) ?? []],
    [words.effort, effort === undefined ? [] : proseLine(effort, scope)],
    [words.review, reviewText(level, scope) ?? []],
    [words.reviewIf, level.review_if === undefined ? [] : proseLine(level.review_if, scope)],
  ];
  return factList(facts, scope);
}

/** "every 30 min", or that there is none; undefined where nothing is said. */
export function updateText({ update_every: every }: LevelDefaults, scope: Scope): string | undefined {
  const { severity } = scope.catalog.book;
  if (every === undefined) return undefined;
  return every === 'none' ? severity.noUpdates : fill(severity.updateEvery, { time: intervalText(every, scope) });
}

export function reviewText({ review }: LevelDefaults, scope: Scope): string | undefined {
  const { severity, none } = scope.catalog.book;
  if (review === undefined) return undefined;
  if (review === 'required') return severity.reviewRequired;
  if (review === 'none' || review.kind === 'none') return none;
  const time = timingText(review, scope, 'deadline');
  return 'after' in review && review.after !== undefined ? time : review.kind === 'note' ? time : fill(severity.afterResolved, { time });
}

/** The first action with its command, for each agent that it can mean. */
export function firstAction(level: LevelDefaults, scope: Scope): Block[] {
  if (level.first_action === undefined && level.run === undefined) return [];
  return [
    heading(2, scope.catalog.book.severity.firstAction, 'first-action'),
    ...(level.first_action === undefined ? [] : [paragraph(strong(proseLine(level.first_action, scope)))]),
    ...(level.run === undefined ? [] : runBlocks({ control: level.run }, scope)),
  ];
}

export function tell(level: LevelDefaults, scope: Scope): Block[] {
  const { escalation } = level;
  if (escalation === undefined) return [];
  const words = scope.catalog.book.severity;
  const told = escalation === 'none' ? [paragraph(words.tellNobody)] : [paragraph(words.fromDeclared), escalationTable(escalation, scope)];
  return [heading(2, words.tell, 'tell'), ...told];
}

const AFTERWARDS: readonly ProcedureType[] = ['response', 'recovery', 'review'];

/** The procedures that are for this level, and of the response the steps that are. */
function thenWhat(severity: Severity, scope: Scope): Block[] {
  const isFor = ({ severities }: { readonly severities: readonly string[] }): boolean => severities.length === 0 || severities.includes(severity.id);
  const items = AFTERWARDS.flatMap((type) => scope.runbook.procedures.filter((procedure) => procedure.type === type && isFor(procedure)))
    .map((procedure): Block[] => {
      const steps = procedure.steps.filter(isFor);
      const link = paragraph(bookLink(addressOf('procedures', procedure.id), labelText(procedure.title, scope)));
      return procedure.type !== 'response' || steps.length === 0 ? [link] : [link, lineList(steps.map((step) => stepLine(step, procedure.id, scope)))];
    });
  return items.length === 0 ? [] : [heading(2, scope.catalog.book.severity.afterwards, 'then'), list(items, true)];
}

function stepLine(step: Step, procedure: string, scope: Scope): Inline[] {
  const level = scope.severity !== undefined && 'id' in scope.severity ? [scope.severity.id] : [];
  const title = fill(scope.catalog.book.step.title, { number: step.number, title: labelText(step.title, scope) });
  const time = timingLine(step.by, level, scope);
  return joined([line(bookLink(addressOf('procedures', procedure, step.id), title)), time].filter((each) => each.length > 0), () => [text(scope.catalog.book.between)]);
}

function bullets(title: string, anchor: string, items: readonly string[], scope: Scope): Block[] {
  return items.length === 0 ? [] : [heading(2, title, anchor), lineList(items.map((item) => proseLine(item, scope)))];
}

function signals({ signals: questions, signals_needed: needed }: Severity, scope: Scope): Block[] {
  const words = scope.catalog.book.severity;
  return questions.length === 0 ? [] : [...bullets(words.signals, 'signals', questions, scope), neededLine(needed, questions.length, scope)];
}

