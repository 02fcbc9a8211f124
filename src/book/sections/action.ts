/** What a step does: a command, a control, checks, a ramp, steps of its own, a jump. */
import { anchored, line, list, paragraph, table, taskList, type Block, type Inline } from '#src/book/build.ts';
import { fillInline } from '#src/book/fill-inline.ts';
import { durationText } from '#src/book/prose/data-text.ts';
import { labelText } from '#src/book/prose/label.ts';
import { proseLine } from '#src/book/prose/resolve-prose.ts';
import type { Scope } from '#src/book/scope.ts';
import { fill } from '#src/model/fill.ts';
import type { Action, Check, RampStage, Step } from '#src/model/runbook.ts';
import { commandParts } from './command-parts.ts';
import { destination } from './destination.ts';
import { runBlocks } from './run.ts';
import { stepBlocks, type Around } from './step.ts';

export function actionBlocks({ action }: Step, scope: Scope, around: Around): Block[] {
  if (action === undefined) return [];
  const words = scope.catalog.book.step;
  switch (action.kind) {
    case 'command':
      return commandParts(action, scope);
    case 'run':
      return runBlocks(action, scope);
    case 'goto':
      return [action.destination === 'end' ? paragraph(words.end) : paragraph(fillInline(words.goto, { destination: destination(action.destination, around.procedure, scope) }))];
    case 'ramp':
      return [rampTable(action.stages, scope)];
    case 'checks':
      return [paragraph(words.checks), checkList(action.checks, scope)];
    default:
      return nested(action, scope, around);
  }
}

type Nested = Extract<Action, { readonly steps: readonly Step[] }>;

function nested({ kind, steps }: Nested, scope: Scope, around: Around): Block[] {
  const words = scope.catalog.book.step;
  if (kind === 'choose' && steps.every(isJump)) return [paragraph(words.choose), branchTable(steps, scope, around.procedure)];
  const opening = kind === 'choose' ? [paragraph(words.choose)] : kind === 'parallel' ? [paragraph(words.parallel)] : [];
  return [...opening, ...steps.flatMap((step) => stepBlocks(step, scope, { ...around, depth: around.depth + 1 }))];
}

/** A branch that says nothing but when it is taken and where it leads. */
function isJump({ action, text, record, send, severities, agents, by, after, gate }: Step): boolean {
  const more = [...record, ...send, ...severities, ...agents, ...[text, by, after, gate].filter((each) => each !== undefined && each !== '')];
  return action?.kind === 'goto' && more.length === 0;
}

function branchTable(steps: readonly Step[], scope: Scope, procedure: string): Block {
  const words = scope.catalog.book.step;
  return table(
    [words.branchIf, words.branch, words.branchGoto],
    steps.map((step): Inline[][] => [
      anchored(step.id, step.if === undefined ? line('–') : proseLine(step.if, scope)),
      line(fill(words.title, { number: step.number, title: labelText(step.title, scope) })),
      step.action?.kind === 'goto' ? destination(step.action.destination, procedure, scope) : [],
    ]),
  );
}

function rampTable(stages: readonly RampStage[], scope: Scope): Block {
  const words = scope.catalog.book.step;
  const percent = new Intl.NumberFormat(scope.catalog.locale);
  return table(
    [words.stage, words.share, words.hold],
    stages.map(({ percent: share, hold }, index) => [String(index + 1), fill(words.percent, { n: percent.format(share) }), hold === undefined ? words.untilDone : durationText(hold, scope)]),
  );
}

/** Each check with its command below it. */
const checkList = (checks: readonly Check[], scope: Scope): ReturnType<typeof list> =>
  taskList(checks.map(({ text, command, expect, ask }) => [paragraph(proseLine(text, scope)), ...commandParts({ command, expect, ask }, scope)]));
