import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { forAgents } from '#src/book/scope.ts';
import { fill } from '#src/model/fill.ts';
import type { Procedure, Step } from '#src/model/runbook.ts';
import { linksTo, plainLabel, sayBlocks, sayLine, type View } from '#src/html/view.ts';
import { factList, type Fact } from '#src/html/command-block.ts';
import { actionOf } from './action.ts';
import { addressLink } from './destination.ts';
import { varyingTime } from './times.ts';
import { levelsOf } from './procedure.ts';

export interface StepPlace {
  readonly procedure: Procedure;
  readonly view: View;
  /** Of the steps' headings. */
  readonly depth: number;
}

export const stepList = (steps: readonly Step[], place: StepPlace): Element => h('ol', { className: ['steps'] }, steps.map((step) => stepItem(step, place)));

function stepItem(step: Step, place: StepPlace): Element {
  const view: View = { ...place.view, scope: forAgents(place.view.scope, step.agents) };
  const at = { ...place, view, depth: place.depth + 1 };
  const id = view.anchor?.(step.id) ?? step.id;
  return h('li', { className: ['step'], id, ...(step.severities.length > 0 && { dataLevels: step.severities.join(' ') }) }, [
    ...step.was.map((former) => h('span', { id: view.anchor?.(former) ?? former })),
    header(step, place),
    ...(step.if === undefined ? [] : [h('p', { className: ['if'] }, [h('b', `${view.catalog.site.facts.if}: `), ...sayLine(step.if, view)])]),
    ...sayBlocks(step.text, view, Math.min(6, place.depth + 1)),
    ...actionOf(step, at),
    ...recorded(step, view),
    ...factsOf(step, view),
  ]);
}

function header(step: Step, { view, depth, procedure }: StepPlace): Element {
  const title = plainLabel(step.title, view);
  return h('header', [
    h('label', { className: ['number'] }, [h('input', { type: 'checkbox', className: ['tick'] }), h('span', step.number)]),
    h(`h${Math.min(6, depth)}`, title),
    ...meta(step, procedure, view),
  ]);
}

/** Who, and by when. */
function meta(step: Step, procedure: Procedure, view: View): Element[] {
  const { procedure: words } = view.catalog.site;
  const levels = levelsOf(step.severities.length === 0 ? procedure : step, view);
  const latest = varyingTime(step.by, levels, view);
  const earliest = varyingTime(step.after, levels, view);
  const parts: ElementContent[][] = [
    ...(step.who.length === 0 ? [] : [linksTo('roles', step.who, view)]),
    ...(step.severities.length === 0 || view.runbook.severities.length === step.severities.length ? [] : [[h('span', { className: ['only-levels'] }, fill(words.onlyAt, { levels: levels.map(({ short }) => plainLabel(short, view)).join(', ') }))]]),
    ...(earliest.length === 0 ? [] : [[{ type: 'text' as const, value: `${words.notBefore} ` }, ...earliest]]),
    ...(latest.length === 0 ? [] : [latest]),
    ...(step.agents.length === 0 ? [] : [linksTo('agents', step.agents, view)]),
  ];
  if (parts.length === 0) return [];
  return [h('p', { className: ['meta'] }, parts.flatMap((part, index) => [...(index === 0 ? [] : [h('span', { className: ['between'] }, ' · ')]), ...part]))];
}

function recorded({ record }: Step, view: View): Element[] {
  if (record.length === 0) return [];
  return [h('div', { className: ['record'] }, [h('p', h('b', view.catalog.site.procedure.record)), h('ul', record.map((each) => h('li', sayLine(each, view))))])];
}

function factsOf(step: Step, view: View): Element[] {
  const { facts } = view.catalog.site;
  const list: Fact[] = [
    ...(step.send.length === 0 ? [] : [{ label: facts.send, value: linksTo('templates', step.send, view) }]),
    ...(step.gate === undefined ? [] : [{ label: facts.gate, value: [addressLink(step.gate, view)] }]),
    ...(step.on_failure === undefined ? [] : [{ label: facts.onFailure, value: [addressLink(step.on_failure, view)] }]),
  ];
  return list.length === 0 ? [] : [factList(list)];
}
