/** What can be found in a book: its sections, the people, channels, controls and alerts inside them, and the pages that lead everywhere. */
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Section } from '#src/book/book.ts';
import { labelText } from '#src/book/prose/label.ts';
import { addressOf } from '#src/model/address.ts';
import { viewOf, type View, type ViewInput } from '#src/html/view.ts';
import type { SearchEntry } from './entry.ts';

export function searchEntries(input: ViewInput): SearchEntry[] {
  const sections = input.book.chapters.flatMap(({ title, sections: list }) => list.map((section) => sectionEntry(section, title, input.catalog.book.about.synonyms)));
  return [...sections, ...thingEntries(input), ...pageEntries(input)];
}

/** `synonyms` is the title of their list: who types one looks for what it stands for, not for that list. */
function sectionEntry(section: Section, group: string, synonyms: string): SearchEntry {
  const words: string[] = [];
  const codes: string[] = section.entity === undefined ? [] : [section.entity.id];
  if (section.kind === 'procedure') codes.push(...section.entity.alerts);
  const list = section.id === 'overview/about' ? section.body.children.findIndex((node) => node.type === 'heading' && toString(node) === synonyms) : -1;
  for (const node of list < 0 ? section.body.children : section.body.children.slice(0, list)) collect(node, words, codes);
  return { address: section.id, title: section.title, group, headings: section.headings.map(({ title, anchor }) => ({ title, anchor })), codes, text: words.join(' ').replaceAll(/\s+/g, ' ').trim() };
}

function collect(node: Nodes, words: string[], codes: string[]): void {
  if (node.type === 'heading') return;
  if (node.type === 'code' || node.type === 'inlineCode') codes.push(node.value);
  else if (node.type === 'text') words.push(node.value);
  else if ('children' in node) {
    for (const child of node.children) collect(child, words, codes);
    if (node.type === 'paragraph' || node.type === 'tableCell') words.push('\n');
  }
}

function thingEntries(input: ViewInput): SearchEntry[] {
  const view = viewOf(input, { href: () => undefined }, '');
  const parts = input.catalog.book.parts;
  const { people, roles, channels } = input.runbook.organization;
  return [
    ...people.map((person) => entry(addressOf('people', person.id), say(person.name, view), parts.contacts, [person.id, ...Object.values(person.reach ?? {})], person.title === undefined ? '' : say(person.title, view))),
    ...roles.map((role) => entry(addressOf('roles', role.id), say(role.name, view), parts.contacts, [role.id, ...Object.values(role.reach ?? {})], role.does ?? '')),
    ...channels.map((channel) => entry(addressOf('channels', channel.id), say(channel.name, view), parts.contacts, [channel.id, channel.address ?? '', channel.phone ?? ''], channel.purpose ?? '')),
    ...input.runbook.agents.flatMap((agent) => agent.controls.map((control) => entry(addressOf('agents', agent.id, control.id), `${agent.name}: ${control.name}`, parts.agents, [`${agent.id}.${control.id}`], control.stops))),
    ...input.runbook.procedures.flatMap((procedure) => procedure.alerts.map((alert) => ({ ...entry(addressOf('procedures', procedure.id), alert, input.catalog.site.facts.alerts, [], ''), about: say(procedure.title, view) }))),
  ];
}

/** They stand beside the book. */
function pageEntries({ runbook, catalog }: ViewInput): SearchEntry[] {
  const { shell, home } = catalog.site;
  return [entry('index', runbook.severities.length > 0 ? shell.triage : home.noLevels, shell.start, [], ''), entry('contents', shell.all, shell.start, [], '')];
}

const say = (label: string, view: View): string => labelText(label, view.scope);

const entry = (address: string, title: string, group: string, codes: readonly (string | undefined)[], text: string): SearchEntry => ({
  address,
  title,
  group,
  headings: [],
  codes: codes.filter((code): code is string => code !== undefined && code !== ''),
  text,
});
