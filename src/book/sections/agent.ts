/** An agent's sheet: what it is, how it is stopped, what is normal. */
import { heading, inlineCode, joined, line, paragraph, table, text, urlLink, type Block, type Inline, type Part } from '#src/book/build.ts';
import type { Section } from '#src/book/book.ts';
import { fillInline } from '#src/book/fill-inline.ts';
import { durationText } from '#src/book/prose/data-text.ts';
import { labelText } from '#src/book/prose/label.ts';
import { plainLine } from '#src/book/prose/plain.ts';
import { proseBlocks, proseLine } from '#src/book/prose/resolve-prose.ts';
import type { Scope } from '#src/book/scope.ts';
import { finish, splitBody } from '#src/book/section.ts';
import { factList, linkedList, linkedThing } from '#src/book/words.ts';
import { addressOf } from '#src/model/address.ts';
import type { Agent, Control } from '#src/model/runbook.ts';
import { wordsOf } from '#src/model/words-of.ts';
import { commandParts } from './command-parts.ts';
import { drillFacts } from './control-drills.ts';

export function agentSection(agent: Agent, outer: Scope): Section {
  const id = addressOf('agents', agent.id);
  const scope = { ...outer, agent, agents: [agent], file: agent.origin.file, section: id };
  const blocks = [
    ...(agent.summary === undefined ? [] : [paragraph(proseLine(agent.summary, scope))]),
    ...agent.controls.flatMap((control) => controlBlocks(agent, control, scope)),
    ...facts(agent, scope),
    ...baselines(agent, scope),
    ...values(agent, scope),
    ...notes(agent, scope),
  ];
  return { kind: 'agent', entity: agent, ...finish({ id, title: labelText(agent.name, scope), summary: agent.summary === undefined ? undefined : plainLine(agent.summary, scope), blocks, origin: agent.origin }) };
}

function controlBlocks(agent: Agent, control: Control, outer: Scope): Block[] {
  const scope = { ...outer, ask: control.ask };
  const words = scope.catalog.book.agent;
  const { command, verify, expect, undo, ask } = control;
  const said: readonly (readonly [string, Part])[] = [
    [words.stops, proseLine(control.stops, scope)],
    [words.keeps, control.keeps === undefined ? [] : proseLine(control.keeps, scope)],
    [words.who, linkedList('roles', control.who ?? [], scope)],
    [words.budget, control.budget === undefined ? [] : durationText(control.budget, scope)],
    ...drillFacts(agent, control, scope),
  ];
  return [
    heading(2, labelText(control.name, scope), control.id),
    ...(control.text === undefined ? [] : proseBlocks(control.text, scope, 3)),
    ...commandParts({ command, verify, expect, undo, ask }, scope, control.id),
    ...factList(said, scope),
  ];
}

function facts(agent: Agent, scope: Scope): Block[] {
  const words = scope.catalog.book.agent;
  const links = Object.entries(agent.links ?? {}).map(([name, url]) => [urlLink(labelText(url, scope), name)]);
  const channels = Object.entries(agent.channels ?? {}).map(([replaced, used]) => fillInline(words.channelInstead, { channel: linkedThing('channels', used, scope), replaced: linkedThing('channels', replaced, { ...scope, agent: undefined }) }));
  const separated = (lines: readonly Inline[][]): Inline[] => joined(lines, () => [text(scope.catalog.book.between)]);
  const listed: readonly (readonly [string, Part])[] = [
    [words.owner, linkedList('roles', agent.owner, scope)],
    [words.publicName, agent.public_name === undefined ? [] : labelText(agent.public_name, scope)],
    [words.architecture, agent.architecture === undefined ? [] : proseLine(agent.architecture, scope)],
    [words.without, joined(agent.without.map((id) => line(wordsOf(id))), () => [text(scope.catalog.book.and)])],
    [words.links, separated(links)],
    [words.channels, separated(channels)],
  ];
  const blocks = factList(listed, scope);
  return blocks.length === 0 ? [] : [heading(2, words.agent, 'agent'), ...blocks];
}

function baselines({ baselines: measured = [] }: Agent, scope: Scope): Block[] {
  if (measured.length === 0) return [];
  const words = scope.catalog.book.agent;
  const rows = measured.map(({ name, normal, where }): readonly Part[] => [labelText(name, scope), proseLine(normal, scope), where === undefined ? [] : urlLink(labelText(where, scope), labelText(where, scope))]);
  return [heading(2, words.baselines, 'baselines'), table([words.measure, words.normal, words.where], rows)];
}

function notes({ body }: Agent, scope: Scope): Block[] {
  const [lead, rest] = splitBody(proseBlocks(body, scope));
  return lead.length === 0 ? [...rest] : [heading(2, scope.catalog.book.notes, 'notes'), ...lead, ...rest];
}

/** What commands are filled with, for hands that fill in by themselves. */
function values({ vars = {} }: Agent, scope: Scope): Block[] {
  const entries = Object.entries(vars);
  if (entries.length === 0) return [];
  const words = scope.catalog.book.agent;
  return [heading(2, words.vars, 'values'), table([words.name, words.value], entries.map(([name, value]) => [inlineCode(name), inlineCode(value)]))];
}

