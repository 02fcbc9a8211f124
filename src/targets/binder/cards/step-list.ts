/** The steps of a procedure as lines to tick. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { addressOf } from '#src/model/address.ts';
import { fill } from '#src/model/fill.ts';
import { pick } from '#src/model/pick.ts';
import type { Procedure, Step } from '#src/model/runbook.ts';
import { childSteps } from '#src/model/steps.ts';
import type { Scope } from '#src/book/scope.ts';
import { text, tick } from '#src/targets/binder/marks.ts';
import type { Writer } from '#src/targets/binder/writer.ts';
import { limited } from './limited.ts';

export interface StepListOptions {
  /** How deep nested steps are shown; 1 is the outermost alone. */
  readonly depth: number;
  readonly most: number;
  /** Only the steps of this level, by id. */
  readonly severity: string | undefined;
}

/** The steps as rows, and where the rest stands. */
export function stepList(procedure: Procedure, options: StepListOptions, scope: Scope, writer: Writer): ElementContent[] {
  const rows = rowsOf(procedure.steps, options, writer, 1);
  const { shown, rest } = limited(rows, options.most, `procedures/${procedure.id}`, writer);
  if (shown.length === 0) return rest;
  return [h('ol', { className: ['ticks'] }, shown.map((row) => stepRow(row, options, scope, writer))), ...rest];
}

interface Row {
  readonly step: Step;
  readonly level: number;
}

function rowsOf(steps: readonly Step[], options: StepListOptions, writer: Writer, level: number): Row[] {
  return steps
    .filter((step) => isFor(step.severities, options.severity) && (step.agents.length === 0 || writer.agents.some(({ id }) => step.agents.includes(id))))
    .flatMap((step) => [{ step, level }, ...(level < options.depth ? rowsOf(childSteps(step), options, writer, level + 1) : [])]);
}

export const isFor = (ids: readonly string[], id: string | undefined): boolean => id === undefined || ids.length === 0 || ids.includes(id);

function stepRow({ step, level }: Row, { severity }: StepListOptions, scope: Scope, writer: Writer): Element {
  const when = whenOf(step, severity, scope, writer);
  const condition = step.if === undefined ? [] : [h('span', { className: ['note'] }, fill(writer.words.cards.tellIf, { condition: writer.plain(step.if, scope) }))];
  const turn = controlPages(step, writer);
  const aside = [...(when === undefined ? [] : [text(when)]), ...(when === undefined || turn.length === 0 ? [] : [text(' · ')]), ...turn];
  const row = h('span', { className: ['row'] }, [h('span', [h('b', { className: ['number'] }, step.number), ' ', writer.label(step.title, scope)]), ...(aside.length === 0 ? [] : [h('span', { className: ['when'] }, aside)])]);
  return h('li', { className: [`level-${level}`] }, [tick(), row, ...condition]);
}

function whenOf(step: Step, severity: string | undefined, scope: Scope, writer: Writer): string | undefined {
  const by = pick(step.by, [severity])?.value;
  if (by !== undefined && by.kind !== 'none') return writer.timing(by, scope, 'deadline');
  const after = pick(step.after, [severity])?.value;
  return after === undefined || after.kind === 'none' ? undefined : fill(writer.words.cards.not, { time: writer.timing(after, scope) });
}

/** Past this many, a step points at the chapter of the agents and not at each sheet. */
const FEW = 3;

/** The pages of the control that a step runs: with few agents, each one's. */
function controlPages({ action }: Step, writer: Writer): ElementContent[] {
  if (action?.kind !== 'run') return [];
  const agents = writer.agents.filter(({ id, controls }) => (action.agent === undefined || action.agent === id) && controls.some((control) => control.id === action.control));
  if (agents.length > FEW) return writer.page('binder/agents', 'short');
  const [first, ...others] = agents.map(({ id }) => addressOf('agents', id, action.control));
  return first === undefined ? [] : [...writer.page(first, 'short'), ...others.flatMap((address) => writer.page(address, 'bare').flatMap((page) => [text(', '), page]))];
}
