/** Commands to paste: references filled in, quoted for the shell, once for each agent where they differ. */
import type { Code } from 'mdast';
import type { CommandMark } from '#src/book/marks.ts';
import { bookLink, codeBlock, paragraph, strong, type Block } from '#src/book/build.ts';
import { agentsIn, MANY_AGENTS, type Scope } from '#src/book/scope.ts';
import { fillInline } from '#src/book/fill-inline.ts';
import { addressOf } from '#src/model/address.ts';
import type { Agent } from '#src/model/runbook.ts';
import { codeReferences, replaceCodeReferences } from '#src/source/code-references.ts';
import { CommandQuoter } from './shell-quote.ts';
import { labelText } from './label.ts';
import { codeValue } from './code-value.ts';

export interface Filled {
  readonly text: string;
  /** Placeholders that stay open, by the name of what belongs there. */
  readonly open: readonly string[];
}

/** The command with every reference that is known filled in. */
export function fillCommand(source: string, scope: Scope): Filled {
  const quoter = new CommandQuoter(source);
  const open = new Set<string>();
  const text = replaceCodeReferences(source, ({ path, offset }) => {
    const value = codeValue(path, scope);
    const written = value.kind === 'command' ? value.text : value.kind === 'value' ? quoter.quote(value.text, offset) : undefined;
    for (const name of value.kind === 'command' ? value.open : []) open.add(name);
    if (written !== undefined) return written;
    const name = value.kind === 'open' ? value.name : path.join('.');
    open.add(name);
    return placeholderInCode(name);
  });
  return { text, open: [...open] };
}

/** `ask.revision` → `[revision]`: one word, so that it is seen as one gap. */
export const placeholderInCode = (name: string): string => `[${name.replace(/^ask\./, '').replaceAll(/[._]/g, '-')}]`;

export interface CommandOptions {
  /** The control that it belongs to, by id. */
  readonly control?: string | undefined;
  readonly lang?: string | undefined;
}

/** One command as a block of code, for the agent of the scope if it has one. */
export function commandCode(source: string, scope: Scope, { control, lang = 'sh' }: CommandOptions = {}): Code {
  const { text, open } = fillCommand(source, scope);
  const agent = scope.agent?.id;
  const command: CommandMark = { agent, control: agent === undefined || control === undefined ? control : `${agent}.${control}`, source, open };
  return { ...codeBlock(text.replace(/\n$/, ''), lang), data: { command } };
}

/** The command for each agent that it can mean, labeled; once where it is the same for all; with a pointer where they are many. */
export function commandBlocks(source: string, scope: Scope, options: CommandOptions = {}): Block[] {
  const agents = agentsIn(scope);
  if (scope.agent !== undefined || !namesAgent(source) || agents.length === 0) return [commandCode(source, scope, options)];
  if (agents.length > MANY_AGENTS) return [pointerToSheets(scope), commandCode(source, scope, options)];
  const each = agents.map((agent) => ({ agent, code: commandCode(source, { ...scope, agent }, options) }));
  const texts = new Set(each.map(({ code }) => code.value));
  const [first] = each;
  if (first !== undefined && each.length === 1) return [first.code];
  if (first !== undefined && texts.size === 1) return [{ ...first.code, data: { command: { agent: undefined, control: options.control, source, open: first.code.data?.command?.open ?? [] } } }];
  return each.flatMap(({ agent, code }) => [agentLabel(agent, scope), code]);
}

/** Whether a command depends on the agent. */
export const namesAgent = (source: string): boolean => codeReferences(source).some(({ path }) => path[0] === 'agent');

export const agentLabel = (agent: Agent, scope: Scope): Block => paragraph(strong(bookLink(addressOf('agents', agent.id), labelText(agent.name, scope))));

/** Says that what is written in brackets stands on each agent's sheet. */
export const pointerToSheets = ({ catalog }: Scope): Block =>
  paragraph(fillInline(catalog.book.command.manyAgents, { agents: [bookLink('overview/agents', catalog.book.overview.agents)] }));
