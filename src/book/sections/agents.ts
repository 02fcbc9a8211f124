/** All agents in one table, and all their controls in another. */
import { bookLink, line, stacked, strong, table, type Block, type Part } from '#src/book/build.ts';
import type { Section } from '#src/book/book.ts';
import { durationText } from '#src/book/prose/data-text.ts';
import { labelText } from '#src/book/prose/label.ts';
import { proseLine } from '#src/book/prose/resolve-prose.ts';
import type { Scope } from '#src/book/scope.ts';
import { finish } from '#src/book/section.ts';
import { linkedList } from '#src/book/words.ts';
import { addressOf } from '#src/model/address.ts';
import type { Agent, Control } from '#src/model/runbook.ts';
import { drillState } from './control-drills.ts';

export function agentsSections(scope: Scope): Section[] {
  const { agents } = scope.runbook;
  if (agents.length === 0) return [];
  const inside = { ...scope, section: 'overview/agents' };
  const words = scope.catalog.book.agent;
  const blocks = [table([words.agent, words.does, words.owner, words.controls], agents.map((agent) => row(agent, { ...inside, agent, file: agent.origin.file })))];
  return [{ kind: 'overview', ...finish({ id: inside.section, title: scope.catalog.book.overview.agents, summary: scope.catalog.book.summaries.agents, blocks }) }];
}

function row(agent: Agent, scope: Scope): readonly Part[] {
  const controls = agent.controls.map((control) => line(bookLink(addressOf('agents', agent.id, control.id), labelText(control.name, scope))));
  return [name(agent, scope), agent.summary === undefined ? [] : proseLine(agent.summary, scope), linkedList('roles', agent.owner, scope), stacked(controls)];
}

const name = (agent: Agent, scope: Scope): Part => strong(bookLink(addressOf('agents', agent.id), labelText(agent.name, scope)));

/** When each control is due to be tried: those never passed first, then by date. */
export function dueTable(scope: Scope): Block[] {
  const words = scope.catalog.book.agent;
  const all = scope.runbook.agents.flatMap((agent) => agent.controls.map((control) => ({ agent, control, ...drillState(scope.runbook, agent.id, control) })));
  const rows = all
    .toSorted((a, b) => order(a.due, b.due))
    .map(({ agent, control, last, due }): readonly Part[] => [due ?? words.dueNow, name(agent, scope), controlLink(agent, control, scope), durationText(control.test_every, scope), last ?? words.never]);
  return rows.length === 0 ? [] : [table([words.due, words.agent, words.control, words.testEvery, words.lastPassed], rows)];
}

const order = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);
const controlLink = (agent: Agent, control: Control, scope: Scope): Part => bookLink(addressOf('agents', agent.id, control.id), labelText(control.name, { ...scope, agent }));

/** Every control of the agents at hand: what it stops, who may order it, and whether it was tried. */
export function controlsTable(scope: Scope): Block[] {
  const words = scope.catalog.book.agent;
  const rows = (scope.agent === undefined ? (scope.agents ?? scope.runbook.agents) : [scope.agent]).flatMap((agent) =>
    agent.controls.map((control): readonly Part[] => {
      const inside = { ...scope, agent, ask: control.ask, file: agent.origin.file };
      const { last, due } = drillState(scope.runbook, agent.id, control);
      return [
        bookLink(addressOf('agents', agent.id), labelText(agent.name, inside)),
        controlLink(agent, control, inside),
        proseLine(control.stops, inside),
        linkedList('roles', control.who ?? [], inside),
        durationText(control.test_every, inside),
        last ?? words.never,
        due ?? words.dueNow,
      ];
    }),
  );
  return rows.length === 0 ? [] : [table([words.agent, words.control, words.stops, words.who, words.testEvery, words.lastPassed, words.due], rows)];
}
