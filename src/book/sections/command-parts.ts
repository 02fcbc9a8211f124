/** A command with all that belongs to it: how to check it, what to expect, what to fill in. */
import type { Ask } from '#schemas/ask.ts';
import { inlineCode, line, lineList, paragraph, text, type Block, type Inline } from '#src/book/build.ts';
import { fillInline } from '#src/book/fill-inline.ts';
import { joined } from '#src/book/build.ts';
import { listOf } from '#src/book/list-of.ts';
import { agentLabel, commandCode, namesAgent, placeholderInCode, pointerToSheets } from '#src/book/prose/command.ts';
import { labelText } from '#src/book/prose/label.ts';
import { proseLine } from '#src/book/prose/resolve-prose.ts';
import { codeReferences } from '#src/source/code-references.ts';
import { agentsIn, MANY_AGENTS, type Scope } from '#src/book/scope.ts';

export interface CommandParts {
  readonly command?: string | undefined;
  readonly verify?: string | undefined;
  readonly expect?: string | undefined;
  readonly undo?: string | undefined;
  readonly ask?: Ask | undefined;
}

/** The command and its check, once for each agent where they differ by agent. `control` is the control's id. */
export function commandParts(parts: CommandParts, outer: Scope, control?: string): Block[] {
  const scope = { ...outer, ask: parts.ask ?? outer.ask };
  const shared = asked(usedIn(parts), scope);
  const { expect, ...commands } = parts;
  if (!differs(parts)) return [...runAndCheck(parts, scope, control), ...shared];
  const agents = agentsIn(scope);
  if (agents.length > MANY_AGENTS) return [pointerToSheets(scope), ...runAndCheck(parts, scope, control), ...shared];
  if (agents.length < 2) return [...runAndCheck(parts, { ...scope, agent: agents[0] }, control), ...shared];
  return [...agents.flatMap((agent) => [agentLabel(agent, scope), ...runAndCheck(commands, { ...scope, agent }, control)]), ...expectation(expect, scope), ...shared];
}

const differs = ({ command, verify, undo }: CommandParts): boolean => [command, verify, undo].some((source) => source !== undefined && namesAgent(source));

function runAndCheck({ command, verify, expect, undo }: CommandParts, scope: Scope, control?: string): Block[] {
  const words = scope.catalog.book.command;
  return [
    ...(command === undefined ? [] : [commandCode(command, scope, { control })]),
    ...(verify === undefined ? [] : [paragraph(words.verify), commandCode(verify, scope)]),
    ...expectation(expect, scope),
    ...(undo === undefined ? [] : [paragraph(words.undo), commandCode(undo, scope)]),
  ];
}

function expectation(expect: string | undefined, scope: Scope): Block[] {
  return expect === undefined ? [] : [paragraph(fillInline(scope.catalog.book.command.expect, { text: proseLine(expect, scope) }))];
}

/** Of what is declared, what the commands shown here ask for. */
function usedIn({ command = '', verify = '', undo = '', ask = {} }: CommandParts): Ask {
  const named = new Set([command, verify, undo].flatMap((source) => codeReferences(source)).flatMap(({ path: [root, name] }) => (root === 'ask' && name !== undefined ? [name] : [])));
  return Object.fromEntries(Object.entries(ask).filter(([name]) => named.has(name)));
}

/** What a person types into a command, by the name that stands in its brackets. */
function asked(ask: Ask | undefined, scope: Scope): Block[] {
  const entries = Object.entries(ask ?? {});
  if (entries.length === 0) return [];
  return [paragraph(scope.catalog.book.command.ask), lineList(entries.map(([name, declared]) => [inlineCode(placeholderInCode(name)), ...askedLine(declared, scope)]))];
}

/** ": how far back (example: 6h)". */
export function askedLine({ prompt, type, options, example, default: preset }: Ask[string], scope: Scope): Inline[] {
  const { command, askTypes } = scope.catalog.book;
  const hints = [
    ...(type === 'text' ? [] : [line(askTypes[type] ?? type)]),
    ...(options === undefined ? [] : [fillInline(type === 'list' ? command.anyOf : command.options, { options: listOf(options.map((option) => [text(option)]), scope) })]),
    ...(example === undefined ? [] : [fillInline(command.example, { text: example })]),
    ...(preset === undefined ? [] : [fillInline(command.default, { text: preset })]),
  ];
  const said = line(': ', labelText(prompt, scope));
  return hints.length === 0 ? said : [...said, text(' ('), ...joined(hints, () => [text('; ')]), text(')')];
}
