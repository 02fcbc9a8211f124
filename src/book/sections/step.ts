/** A step: a heading with its number, what narrows it, and what is done. */
import { heading, joined, paragraph, strong, taskList, text, type Block, type Inline, type Part } from '#src/book/build.ts';
import { fillInline } from '#src/book/fill-inline.ts';
import { labelText } from '#src/book/prose/label.ts';
import { proseBlocks, proseLine } from '#src/book/prose/resolve-prose.ts';
import { forAgents, type Scope } from '#src/book/scope.ts';
import { labeled, linkedLevels, linkedList } from '#src/book/words.ts';
import { fill } from '#src/model/fill.ts';
import { lookup } from '#src/model/lookup.ts';
import type { Step } from '#src/model/runbook.ts';
import { actionBlocks } from './action.ts';
import { destination } from './destination.ts';
import { timingLine } from './varying.ts';

/** What holds around a step. */
export interface Around {
  readonly procedure: string;
  readonly depth: number;
  /** Who does it where the step does not say; said once. */
  readonly who: readonly string[];
}

/** The step and those inside it. */
export function stepBlocks(step: Step, outer: Scope, around: Around): Block[] {
  const scope = scopeOf(step, outer);
  return [
    heading(around.depth, fill(scope.catalog.book.step.title, { number: step.number, title: labelText(step.title, scope) }), step.id),
    ...narrowing(step, scope, around),
    ...proseBlocks(step.text, { ...scope, shown: step.action?.kind === 'run' ? step.action.control : undefined }, around.depth + 1),
    ...actionBlocks(step, scope, { ...around, who: step.who }),
    ...after(step, scope, around),
  ];
}

export function scopeOf(step: Step, outer: Scope): Scope {
  const [only] = step.severities.length === 1 ? step.severities : [];
  const severity = only === undefined ? outer.severity : lookup(outer.runbook).severities.get(only);
  const ask = step.action?.kind === 'command' ? step.action.ask : outer.ask;
  return { ...forAgents(outer, step.agents), severity, ask, file: step.origin.file };
}

/** The condition first, then who and when. */
function narrowing(step: Step, scope: Scope, around: Around): Block[] {
  const words = scope.catalog.book.step;
  const condition = step.if === undefined ? [] : [paragraph(strong(words.onlyIf), ' ', proseLine(step.if, scope))];
  const facts: readonly (readonly [string, Part])[] = [
    [words.who, step.who.join() === around.who.join() ? [] : linkedList('roles', step.who, scope)],
    [words.by, times(step, scope)],
    [words.levels, linkedLevels(step.severities, scope)],
    [words.agents, linkedList('agents', step.agents, scope)],
  ];
  const said = facts.map(([label, value]) => labeled(label, value, scope)).filter((nodes) => nodes.length > 0);
  return said.length === 0 ? condition : [...condition, paragraph(joined(said, () => [text(scope.catalog.book.between)]))];
}

function times({ by, after: earliest, severities }: Step, scope: Scope): Inline[] {
  const { book } = scope.catalog;
  const lines = [timingLine(earliest, severities, scope, book.step.notBefore), timingLine(by, severities, scope)];
  return joined(lines.filter((each) => each.length > 0), () => [text(book.and)]);
}

/** What follows the deed: notes, messages, where to go. */
function after(step: Step, scope: Scope, { procedure }: Around): Block[] {
  const words = scope.catalog.book.step;
  const { record, send, gate, on_failure: failure } = step;
  return [
    ...(send.length === 0 ? [] : [paragraph(fillInline(words.send, { templates: linkedList('templates', send, scope) }))]),
    ...(gate === undefined ? [] : [paragraph(fillInline(step.action?.kind === 'ramp' ? words.gateRamp : words.gate, { step: destination(gate, procedure, scope) }))]),
    ...(failure === undefined ? [] : [paragraph(fillInline(words.onFailure, { destination: destination(failure, procedure, scope) }))]),
    ...(record.length === 0 ? [] : [paragraph(words.record), taskList(record.map((each) => [paragraph(proseLine(each, scope))]))]),
  ];
}

