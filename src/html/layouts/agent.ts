/** An agent's sheet: how to stop it first, then what normal looks like and where to look. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Agent, Control } from '#src/model/runbook.ts';
import { factList, type Fact } from '#src/html/command-block.ts';
import { forAgent, linkTo, linksTo, sayBlocks, sayLine, type View } from '#src/html/view.ts';
import { fill } from '#src/model/fill.ts';
import { wordsOf } from '#src/model/words-of.ts';
import { controlOf } from './control.ts';

export function agentLayout(agent: Agent, view: View): ElementContent[] {
  const at = forAgent(view, agent);
  const words = view.catalog.site.agent;
  return [
    h('h1', agent.name),
    ...(agent.summary === undefined ? [] : [h('p', { className: ['lead'] }, sayLine(agent.summary, at))]),
    h('p', { className: ['choice', 'js-only'] }, h('button', { type: 'button', dataChooseAgent: agent.id }, words.choose)),
    factList(facts(agent, at)),
    ...agent.controls.flatMap((control) => controlSection(agent, control, at)),
    ...agent.without.map((id) => h('p', [h('b', wordsOf(id)), `: ${words.without}`])),
    ...baselines(agent, at),
    ...links(agent, at),
    ...sayBlocks(agent.body, at, 2),
  ];
}

function facts(agent: Agent, view: View): Fact[] {
  const { facts: words, agent: own } = view.catalog.site;
  const channels = Object.entries(agent.channels ?? {});
  return [
    { label: words.owner, value: linksTo('roles', agent.owner, view) },
    ...(agent.public_name === undefined ? [] : [{ label: own.publicName, value: [{ type: 'text' as const, value: agent.public_name }] }]),
    ...(agent.architecture === undefined ? [] : [{ label: own.architecture, value: sayLine(agent.architecture, view) }]),
    ...channels.map(([from, to]) => ({ label: fill(own.instead, { channel: wordsOf(from) }), value: [linkTo('channels', to, view)] })),
  ];
}

function controlSection(agent: Agent, control: Control, view: View): Element[] {
  const id = view.anchor?.(control.id) ?? control.id;
  return [h('h2', { id }, control.name), controlOf(agent, control, view, { named: false, whole: true })];
}

function baselines({ baselines: list = [] }: Agent, view: View): Element[] {
  if (list.length === 0) return [];
  const words = view.catalog.site.agent;
  const row = ({ name, normal, where }: (typeof list)[number]): Element =>
    h('tr', [h('th', { scope: 'row' }, name), h('td', { dataLabel: words.normal }, sayLine(normal, view)), h('td', where === undefined ? [] : h('a', { href: where }, words.look))]);
  return [
    h('h2', { id: 'normal' }, words.baselines),
    h('table', { className: ['list'] }, [h('thead', h('tr', [words.measure, words.normal, words.where].map((name) => h('th', { scope: 'col' }, name)))), h('tbody', list.map(row))]),
  ];
}

function links({ links: map = {} }: Agent, view: View): Element[] {
  const entries = Object.entries(map);
  if (entries.length === 0) return [];
  return [h('h2', { id: 'links' }, view.catalog.site.agent.links), h('ul', { className: ['inline-links'] }, entries.map(([name, url]) => h('li', h('a', { href: url }, name))))];
}
