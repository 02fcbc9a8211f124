/** A control of an agent: its command or how it is done by hand, what it stops, and how to see that it worked. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { commandCode } from '#src/book/prose/command.ts';
import { agentsIn, MANY_AGENTS } from '#src/book/scope.ts';
import { addressOf } from '#src/model/address.ts';
import type { Agent, Control } from '#src/model/runbook.ts';
import { hastOf } from '#src/html/body.ts';
import { factList, foldedFacts, type Fact } from '#src/html/command-block.ts';
import { commandWithFacts } from './command.ts';
import { forAgent, linksTo, sayBlocks, sayLine, within, type View } from '#src/html/view.ts';
import { length } from './times.ts';
import { drillFacts } from './drill-dates.ts';

export interface ControlOptions {
  /** Whose it is stands above it. */
  readonly named: boolean;
  /** All that is known, as on the agent's own page; otherwise what is needed while it burns. */
  readonly whole: boolean;
}

/** One agent's control. */
export function controlOf(agent: Agent, control: Control, view: View, { named, whole }: ControlOptions): Element {
  const at = within(forAgent(view, agent), { ask: control.ask });
  const folded = { title: view.catalog.site.command.check, facts: [...keptFacts(control, at), ...checkFacts(control, at), ...drillFacts(agent, control, at)] };
  const facts = whole ? { facts: [...stopFacts(control, at), ...keptFacts(control, at), ...checkFacts(control, at), ...wholeFacts(agent, control, at)] } : { facts: stopFacts(control, at), folded };
  const owner = named ? { id: agent.id, name: agent.name, href: view.href(addressOf('agents', agent.id, control.id)) } : undefined;
  if (control.command !== undefined) return commandWithFacts(commandCode(control.command, at.scope, { control: control.id }), owner, facts, control.ask, at);
  return h('div', { className: ['command', 'by-hand'], dataAgent: agent.id }, [
    ...(owner === undefined ? [] : [h('p', { className: ['command-agent'] }, owner.href === undefined ? owner.name : h('a', { href: owner.href }, owner.name))]),
    ...sayBlocks(control.text ?? '', at),
    factList(facts.facts),
    ...foldedFacts(facts.folded),
  ]);
}

/** A control by its id for every agent that a text can mean; a picker and a pointer where they are many. */
export function controlForAgents(id: string, view: View, only?: string): ElementContent[] {
  const agents = agentsIn(view.scope).filter((agent) => only === undefined || agent.id === only);
  const { command } = view.catalog.site;
  if (agents.length > MANY_AGENTS) {
    const href = view.href('overview/agents');
    return [h('div', { className: ['any-agent'], dataControl: id }, h('p', { className: ['pointer'] }, [h('button', { type: 'button', className: ['js-only'], dataPickAgent: '' }, command.choose), ' ', command.manyAgents, ' ', ...(href === undefined ? [] : [h('a', { href }, command.allAgents)])]))];
  }
  return [h('div', { className: ['per-agent'] }, agents.flatMap((agent) => ofAgent(agent, id, view, agents.length > 1 || view.runbook.agents.length > 1)))];
}

function ofAgent(agent: Agent, id: string, view: View, named: boolean): Element[] {
  const control = agent.controls.find((each) => each.id === id);
  if (control !== undefined) return [controlOf(agent, control, view, { named, whole: false })];
  if (!agent.without.includes(id)) return [];
  return [h('p', { dataAgent: agent.id }, [h('b', agent.name), ` ${view.catalog.site.command.without}`])];
}

const stopFacts = ({ stops }: Control, view: View): Fact[] => [{ label: view.catalog.site.facts.stops, value: sayLine(stops, view) }];

const keptFacts = ({ keeps }: Control, view: View): Fact[] => (keeps === undefined ? [] : [{ label: view.catalog.site.facts.keeps, value: sayLine(keeps, view) }]);

/** The command that shows that it worked, and what it prints then. */
export function checkFacts(check: { readonly verify?: string | undefined; readonly expect?: string | undefined }, view: View): Fact[] {
  const { facts } = view.catalog.site;
  return [
    ...(check.verify === undefined ? [] : [{ label: facts.verify, value: hastOf([commandCode(check.verify, view.scope)], { ...view, agentName: undefined, bare: true }) }]),
    ...(check.expect === undefined ? [] : [{ label: facts.expect, value: sayLine(check.expect, view) }]),
  ];
}

function wholeFacts(agent: Agent, control: Control, view: View): Fact[] {
  const { facts } = view.catalog.site;
  return [
    ...(control.undo === undefined ? [] : [{ label: facts.undo, value: hastOf([commandCode(control.undo, view.scope)], { ...view, bare: true }) }]),
    ...(control.who === undefined ? [] : [{ label: facts.mayOrder, value: linksTo('roles', control.who, view) }]),
    ...(control.budget === undefined ? [] : [{ label: facts.budget, value: [{ type: 'text' as const, value: length(control.budget, view) }] }]),
    ...drillFacts(agent, control, view),
  ];
}
