/** Everything about one agent in the order in which an incident needs it: how it is stopped first, what it is last. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { drillState } from '#src/book/sections/control-drills.ts';
import { linkedList, linkedThing } from '#src/book/words.ts';
import type { Scope } from '#src/book/scope.ts';
import { addressOf } from '#src/model/address.ts';
import type { Agent } from '#src/model/runbook.ts';
import { wordsOf } from '#src/model/words-of.ts';
import type { Sheet } from '#src/targets/binder/sheet.ts';
import { targetOf } from '#src/targets/binder/target-id.ts';
import type { Writer } from '#src/targets/binder/writer.ts';
import { controlBlock } from './control-block.ts';

export function agentSheet(agent: Agent, writer: Writer): Sheet {
  const id = addressOf('agents', agent.id);
  const scope = writer.scope({ origin: agent.origin, section: id, agent, agents: [agent.id] });
  const title = writer.label(agent.name, scope);
  const book = writer.input.catalog.book.agent;
  return {
    id,
    title,
    look: 'prose',
    headings: [
      ...agent.controls.map((control) => ({ title: writer.label(control.name, scope), address: `${id}#${control.id}` })),
      { title: book.agent, address: `${id}#agent` },
      ...((agent.baselines ?? []).length > 0 ? [{ title: book.baselines, address: `${id}#baselines` }] : []),
      ...(Object.keys(agent.vars ?? {}).length > 0 ? [{ title: book.vars, address: `${id}#values` }] : []),
    ],
    content: [
      h('h2', title),
      ...(agent.summary === undefined ? [] : [h('p', { className: ['lead'] }, writer.line(agent.summary, scope))]),
      ...controlIndex(agent, scope, writer),
      ...agent.controls.map((control) => controlBlock(agent, control, scope, writer)),
      ...facts(agent, scope, writer),
      ...baselines(agent, scope, writer),
      ...values(agent, id, writer),
      ...writer.blocks(agent.body, scope),
    ],
  };
}

/** All controls at a glance, with the dates that an auditor asks for. */
function controlIndex(agent: Agent, scope: Scope, writer: Writer): Element[] {
  if (agent.controls.length === 0) return [];
  const { catalog, runbook } = writer.input;
  const { control: head } = writer.words.agents;
  const words = catalog.book.agent;
  const rows = agent.controls.map((control) => {
    const { last, due } = drillState(runbook, agent.id, control);
    return h('tr', [
      h('th', { scope: 'row' }, h('a', { href: `#${targetOf(`${addressOf('agents', agent.id)}#${control.id}`)}` }, writer.label(control.name, scope))),
      h('td', control.budget === undefined ? '' : writer.duration(control.budget, scope)),
      h('td', last ?? words.never),
      h('td', due ?? words.dueNow),
      h('td', { className: ['turn'] }, writer.page(addressOf('agents', agent.id, control.id), 'bare')),
    ]);
  });
  const columns = [head.control, head.budget, head.lastDrill, head.due, head.page];
  return [h('table', { className: ['control-index'] }, [h('caption', words.controls), h('thead', h('tr', columns.map((name) => h('th', { scope: 'col' }, name)))), h('tbody', rows)])];
}

function facts(agent: Agent, scope: Scope, writer: Writer): Element[] {
  const id = addressOf('agents', agent.id);
  const words = writer.input.catalog.book.agent;
  const links = Object.entries(agent.links ?? {}).map(([name, url]) => h('li', h('a', { href: writer.label(url, scope) }, name)));
  const channels = Object.entries(agent.channels ?? {}).map(([replaced, used]) => {
    const own = writer.inline([linkedThing('channels', used, scope)], id);
    const [before = '', between = '', after = ''] = words.channelInstead.split(/\{channel\}|\{replaced\}/);
    return h('li', [before, ...own, between, ...writer.inline([linkedThing('channels', replaced, { ...scope, agent: undefined })], id), after]);
  });
  const listed: readonly (readonly [string, readonly ElementContent[]])[] = [
    [words.owner, writer.inline(linkedList('roles', agent.owner, scope), id)],
    [words.publicName, agent.public_name === undefined ? [] : [{ type: 'text', value: writer.label(agent.public_name, scope) }]],
    [words.architecture, agent.architecture === undefined ? [] : writer.line(agent.architecture, scope)],
    [words.without, agent.without.length === 0 ? [] : [{ type: 'text', value: agent.without.map(wordsOf).join(', ') }]],
    [words.channels, channels.length === 0 ? [] : [h('ul', { className: ['plain'] }, channels)]],
    [words.links, links.length === 0 ? [] : [h('ul', { className: ['inline'] }, links)]],
  ];
  const rows = listed.filter(([, value]) => value.length > 0).map(([label, value]) => h('div', [h('dt', label), h('dd', [...value])]));
  return [h('h3', { id: targetOf(`${id}#agent`) }, words.agent), h('dl', { className: ['facts'] }, rows)];
}

/** With a column to write down what it is now. */
function baselines(agent: Agent, scope: Scope, writer: Writer): Element[] {
  const measured = agent.baselines ?? [];
  if (measured.length === 0) return [];
  const words = writer.input.catalog.book.agent;
  const rows = measured.map(({ name, normal, where }) => {
    const url = where === undefined ? undefined : writer.label(where, scope);
    return h('tr', [h('th', { scope: 'row' }, writer.label(name, scope)), h('td', writer.line(normal, scope)), h('td', { className: ['to-write'] }), h('td', url === undefined ? [] : [h('a', { href: url }, url.replace(/^https?:\/\//, ''))])]);
  });
  const head = [words.measure, words.normal, writer.words.agents.now, words.where];
  return [h('h3', { id: targetOf(`${addressOf('agents', agent.id)}#baselines`) }, words.baselines), h('table', { className: ['baselines'] }, [h('thead', h('tr', head.map((name) => h('th', { scope: 'col' }, name)))), h('tbody', rows)])];
}

function values({ vars = {} }: Agent, section: string, writer: Writer): Element[] {
  const entries = Object.entries(vars);
  if (entries.length === 0) return [];
  const words = writer.input.catalog.book.agent;
  const rows = entries.map(([name, value]) => h('tr', [h('th', { scope: 'row' }, h('code', name)), h('td', h('code', value))]));
  return [h('h3', { id: targetOf(`${section}#values`) }, words.vars), h('table', [h('thead', h('tr', [words.name, words.value].map((name) => h('th', { scope: 'col' }, name)))), h('tbody', rows)])];
}
