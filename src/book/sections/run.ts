/** Controls run from a step, a level or a line: their commands for each agent that is meant. */
import { bookLink, paragraph, strong, text, type Block } from '#src/book/build.ts';
import { fillInline } from '#src/book/fill-inline.ts';
import { labelText } from '#src/book/prose/label.ts';
import { proseBlocks } from '#src/book/prose/resolve-prose.ts';
import { agentsIn, MANY_AGENTS, type Scope } from '#src/book/scope.ts';
import { listOf } from '#src/book/list-of.ts';
import { addressOf } from '#src/model/address.ts';
import { lookup } from '#src/model/lookup.ts';
import type { Agent, Control } from '#src/model/runbook.ts';
import { wordsOf } from '#src/model/words-of.ts';
import { commandParts } from './command-parts.ts';

export interface Run {
  readonly control: string;
  /** The agent whose control it is; undefined for the agent at hand. */
  readonly agent?: string | undefined;
}

/** `command`: the command alone, below a line that names the control. */
type Extent = 'whole' | 'command';

interface Shown {
  readonly agent: Agent;
  readonly control: Control;
  readonly extent: Extent;
  /** The agent is one of several. */
  readonly named: boolean;
}

/** The control of each agent that it can mean; past a dozen a pointer to their sheets. */
export function runBlocks(run: Run, scope: Scope, extent: Extent = 'whole'): Block[] {
  const agents = meant(run, scope);
  if (agents.length > MANY_AGENTS) return [pointer(run.control, agents, scope)];
  const found = agents.map((agent) => ({ agent, control: controlOf(agent, run.control) }));
  const without = found.flatMap(({ agent, control }) => (control === undefined ? [agent] : []));
  return [...found.flatMap(({ agent, control }) => (control === undefined ? [] : controlBlocks({ agent, control, extent, named: agents.length > 1 || run.agent !== undefined }, scope))), ...lacking(without, run.control, scope)];
}

function meant({ agent }: Run, scope: Scope): readonly Agent[] {
  if (agent === undefined) return agentsIn(scope);
  const found = lookup(scope.runbook).agents.get(agent);
  return found === undefined ? [] : [found];
}

const controlOf = (agent: Agent, id: string): Control | undefined => agent.controls.find((control) => control.id === id);

function controlBlocks({ agent, control, extent, named }: Shown, outer: Scope): Block[] {
  const scope = { ...outer, agent, ask: control.ask, file: control.origin.file };
  const name = bookLink(addressOf('agents', agent.id, control.id), labelText(control.name, scope));
  const label = named ? [paragraph(strong(labelText(agent.name, scope)), text(scope.catalog.book.between), name)] : extent === 'whole' ? [paragraph(strong(name))] : [];
  const byHand = control.text === undefined ? [] : proseBlocks(control.text, scope);
  const { command, verify, expect, ask } = control;
  return [...label, ...byHand, ...commandParts(extent === 'whole' ? { command, verify, expect, ask } : { command, ask }, scope, control.id)];
}

function pointer(control: string, agents: readonly Agent[], scope: Scope): Block {
  const { catalog } = scope;
  const name = agents.flatMap((agent) => controlOf(agent, control)?.name ?? [])[0] ?? wordsOf(control);
  return paragraph(fillInline(catalog.book.command.manyControls, { agents: [bookLink('overview/agents', catalog.book.overview.agents)], control: [strong(labelText(name, scope))] }));
}

function lacking(agents: readonly Agent[], control: string, scope: Scope): Block[] {
  if (agents.length === 0) return [];
  const names = listOf(agents.map((agent) => [bookLink(addressOf('agents', agent.id), labelText(agent.name, scope))]), scope);
  return [paragraph(fillInline(scope.catalog.book.command.without, { agent: names, control: wordsOf(control).toLowerCase() }))];
}
