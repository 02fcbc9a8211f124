/** The box that is read before anything else: what to do, and the command of each agent. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Agent } from '#src/model/runbook.ts';
import { addressOf } from '#src/model/address.ts';
import type { Writer } from '#src/targets/binder/writer.ts';
import { clipped } from './limited.ts';
import type { LevelView } from './level-view.ts';

export interface FirstActionOptions {
  /** Past this many, the commands stand on the agents' own sheets. */
  readonly agents: number;
  /** The longest text, in characters. */
  readonly length: number;
}

export function firstAction(view: LevelView, { agents, length }: FirstActionOptions, writer: Writer): Element[] {
  const { first_action, run, response_time } = view.fields;
  if (first_action === undefined && run === undefined) return [];
  const { words, scope } = { words: writer.words.cards, scope: view.scope };
  const plain = first_action === undefined ? '' : writer.plain(first_action, scope);
  const action = first_action === undefined ? [] : plain.length > length ? [clipped(plain, length)] : writer.line(first_action, scope);
  return [
    h('div', { className: ['first'] }, [
      h('div', { className: ['first-head'] }, [h('h3', words.first), h('span', response_time === undefined ? '' : writer.timing(response_time, scope, 'deadline'))]),
      h('p', { className: ['first-text'] }, action),
      ...(run === undefined ? [] : commandsOf(run, agents, view, writer)),
    ]),
  ];
}

function commandsOf(run: string, most: number, view: LevelView, writer: Writer): Element[] {
  const agents = writer.agents.filter((agent) => agent.controls.some(({ id }) => id === run) || agent.without.includes(run));
  if (agents.length > most) return [h('p', { className: ['first-pointer'] }, [writer.words.cards.agentSheets, ' ', ...writer.page('binder/agents')])];
  if (agents.length === 0) return [];
  return [h('table', { className: ['first-commands'] }, [h('caption', { className: ['unseen'] }, writer.words.cards.commandOf), h('tbody', agents.map((agent) => commandRow(agent, run, view, writer)))])];
}

function commandRow(agent: Agent, run: string, view: LevelView, writer: Writer): Element {
  const control = agent.controls.find(({ id }) => id === run);
  const scope = writer.scope({ origin: agent.origin, section: `agents/${agent.id}`, agent });
  return h('tr', [
    h('th', { scope: 'row' }, writer.label(agent.name, scope)),
    h('td', control === undefined ? writer.words.cards.noCommand : commandOrHand(control, { ...scope, ask: control.ask, severity: view.scope.severity }, writer)),
    h('td', { className: ['turn'] }, writer.page(addressOf('agents', agent.id), 'short')),
  ]);
}

function commandOrHand(control: Agent['controls'][number], scope: LevelView['scope'], writer: Writer): ElementContent[] {
  if (control.command !== undefined) return [writer.command(control.command, scope)];
  return control.text === undefined ? [{ type: 'text', value: control.name }] : [{ type: 'text', value: clipped(writer.plain(control.text, scope), 160) }];
}
