/** A procedure as it is worked through: what not to do, then each step with its box, who does it and by when. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Procedure, Severity, Step } from '#src/model/runbook.ts';
import { addressOf } from '#src/model/address.ts';
import { allSteps } from '#src/model/steps.ts';
import { forAgents } from '#src/book/scope.ts';
import { factList, type Fact } from '#src/html/command-block.ts';
import { linksTo, plainLabel, sayBlocks, sayLine, type View } from '#src/html/view.ts';
import { withHumps } from '#src/html/humps.ts';
import { stepList } from './step.ts';
import { fill } from '#src/model/fill.ts';

export function procedureLayout(procedure: Procedure, view: View): ElementContent[] {
  const at: View = { ...view, scope: forAgents(view.scope, procedure.agents) };
  const words = view.catalog.site.procedure;
  return [
    h('h1', plainLabel(procedure.title, view)),
    ...head(procedure, at),
    ...toSteps(procedure, view),
    ...doNot(procedure, at),
    ...signals(procedure, at),
    ...sayBlocks(procedure.body, at, 2),
    ...(procedure.steps.length === 0 ? [] : [h('h2', { id: 'steps' }, procedure.flow === 'parallel' ? words.sideBySide : words.steps), levelChoice(procedure, at), stepList(procedure.steps, { procedure, view: at, depth: 3 })]),
  ];
}

function head(procedure: Procedure, view: View): Element[] {
  const { facts, procedure: words } = view.catalog.site;
  const list: Fact[] = [
    ...(procedure.trigger === undefined ? [] : [{ label: facts.trigger, value: sayLine(procedure.trigger, view) }]),
    ...(procedure.start_severity === undefined ? [] : [{ label: facts.startLevel, value: linksTo('severities', [procedure.start_severity], view) }]),
    ...(procedure.who.length === 0 ? [] : [{ label: facts.who, value: linksTo('roles', procedure.who, view) }]),
    ...(procedure.severities.length === 0 ? [] : [{ label: facts.levels, value: linksTo('severities', procedure.severities, view) }]),
    ...(procedure.agents.length === 0 ? [] : [{ label: facts.agents, value: linksTo('agents', procedure.agents, view) }]),
    ...(procedure.alerts.length === 0 ? [] : [{ label: facts.alerts, value: procedure.alerts.map((alert) => h('code', { className: ['alert'] }, withHumps(alert))) }]),
    ...(hasTimes(procedure) ? [{ label: facts.clock, value: [{ type: 'text' as const, value: fill(words.clock, { start: view.catalog.time.clockPoints[procedure.starts] }) }] }] : []),
  ];
  return list.length === 0 ? [] : [factList(list)];
}

/** What is read once stands before the steps; who was here before goes on at once. */
function toSteps(procedure: Procedure, { catalog, href }: View): Element[] {
  const isLong = procedure.signals.length > 0 || procedure.do_not.length + procedure.body.split('\n\n').length > FEW;
  return isLong && procedure.steps.length > 0 ? [h('p', { className: ['to-steps'] }, h('a', { className: ['button'], href: href(addressOf('procedures', procedure.id, 'steps')) }, catalog.site.procedure.toSteps))] : [];
}

const FEW = 4;

const hasTimes = (procedure: Procedure): boolean => allSteps(procedure).some(({ by, after }) => by !== undefined || after !== undefined);

function doNot(procedure: Procedure, view: View): Element[] {
  if (procedure.do_not.length === 0) return [];
  const title = view.catalog.site.procedure.doNot;
  return [h('div', { className: ['callout', 'danger'], role: 'note', ariaLabel: title }, [h('p', h('b', title)), h('ul', procedure.do_not.map((each) => h('li', sayLine(each, view))))])];
}

function signals(procedure: Procedure, view: View): Element[] {
  if (procedure.signals.length === 0) return [];
  const words = view.catalog.site;
  const needed = procedure.signals_needed;
  const intro = needed === 'all' ? words.level.signalsAll : needed === 'any' ? words.level.signalsAny : fill(words.level.signalsSome, { n: needed });
  return [h('h2', { id: 'signals' }, words.procedure.isIt), h('p', { className: ['quiet'] }, intro), h('ul', { className: ['signals'] }, procedure.signals.map((signal) => h('li', sayLine(signal, view))))];
}

/** Which level the times are shown for. Only where it makes a difference, and only scripts can use it. */
function levelChoice(procedure: Procedure, view: View): Element {
  const levels = levelsOf(procedure, view);
  if (levels.length < 2 || !allSteps(procedure).some(variesByLevel)) return h('div', { hidden: true });
  return h('div', { className: ['choice', 'js-only'], dataChoose: 'level', role: 'group', ariaLabel: view.catalog.site.procedure.atLevel }, [
    h('span', view.catalog.site.procedure.atLevel),
    ...levels.map((level) => h('button', { type: 'button', dataLevel: level.id, ariaPressed: 'false' }, plainLabel(level.short, view))),
  ]);
}

const variesByLevel = ({ severities, by, after }: Step): boolean => severities.length > 0 || [by, after].some((each) => each !== undefined && Object.keys(each.by).length > 0);

/** The levels that a procedure is for. */
export const levelsOf = ({ severities }: { readonly severities: readonly string[] }, { runbook }: View): readonly Severity[] =>
  severities.length === 0 ? runbook.severities : runbook.severities.filter(({ id }) => severities.includes(id));
