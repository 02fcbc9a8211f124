/** Whom to reach and how: for thumbs, with a number to tap for each, and who is asked when nobody answers. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Channel, Person, Role } from '#src/model/runbook.ts';
import { linksTo, plainLabel, sayLabel, sayLine, type View } from '#src/html/view.ts';
import { fill } from '#src/model/fill.ts';
import { backupLine, channelItems, firstNumber, reachItems, telHref } from './reach.ts';

const page = (title: string, items: readonly Element[]): ElementContent[] => [h('h1', title), h('ul', { className: ['contacts-list'] }, [...items])];

export const rolesLayout = (title: string, view: View): ElementContent[] => page(title, view.runbook.organization.roles.map((role) => roleItem(role, view)));
export const peopleLayout = (title: string, view: View): ElementContent[] => page(title, view.runbook.organization.people.map((person) => personItem(person, view)));
export const channelsLayout = (title: string, view: View): ElementContent[] => page(title, view.runbook.organization.channels.map((channel) => channelItem(channel, view)));

interface Entry {
  readonly id: string;
  readonly was?: readonly string[] | undefined;
}

function item(entry: Entry, name: readonly ElementContent[], how: readonly Element[], lines: readonly (readonly ElementContent[])[], view: View): Element {
  const place = (id: string): string => view.anchor?.(id) ?? id;
  return h('li', { id: place(entry.id), className: ['contact'] }, [
    ...(entry.was ?? []).map((id) => h('span', { id: place(id) })),
    h('h2', { id: place(`${entry.id}-name`) }, [...name]),
    ...(how.length === 0 ? [] : [h('div', { className: ['how'] }, [...how])]),
    ...lines.filter((line) => line.length > 0).map((line) => h('p', { className: ['more'] }, [...line])),
  ]);
}

function roleItem(role: Role, view: View): Element {
  const { reach } = view.catalog.site;
  const name = plainLabel(role.name, view);
  const own = reachItems(role.reach, name, view);
  const number = firstNumber(role, view);
  const calls = own.length > 0 || number === undefined ? own : [h('a', { className: ['button', 'call'], href: telHref(number.phone) }, [fill(reach.callName, { name: number.name }), ' ', h('span', { className: ['number'] }, number.phone)])];
  const rota = role.rota === undefined ? [] : [h('a', { className: ['button'], href: role.rota }, reach.rota)];
  const notes = [...(role.per_incident === true ? [reach.perIncident] : []), ...(role.outside === true ? [reach.outside] : [])].join(' ');
  return item(role, [{ type: 'text', value: name }], [...calls, ...rota], [
    role.does === undefined ? [] : sayLine(role.does, view),
    notes === '' ? [] : [text(notes)],
    role.people === undefined ? [] : [text(`${reach.holds} `), ...linksTo('people', role.people, view)],
    role.includes === undefined ? [] : [text(`${view.catalog.site.level.includes} `), ...linksTo('roles', role.includes, view)],
    backupLine(role, view),
  ], view);
}

function personItem(person: Person, view: View): Element {
  const { reach } = view.catalog.site;
  const roles = view.runbook.organization.roles.filter(({ people = [] }) => people.includes(person.id));
  const zone = person.time_zone === undefined ? [] : [text(`${reach.zone}: `), h('span', { className: ['zone'], dataZone: person.time_zone }, person.time_zone)];
  return item(person, sayLabel(person.name, view), reachItems(person.reach, plainLabel(person.name, view), view), [person.title === undefined || roles.some(({ name }) => name === person.title) ? [] : sayLabel(person.title, view), roles.length === 0 ? [] : linksTo('roles', roles.map(({ id }) => id), view), zone], view);
}

function channelItem(channel: Channel, view: View): Element {
  const { reach } = view.catalog.site;
  const notes = [reach.channelTypes[channel.type], ...(channel.per_incident === true ? [reach.ownChannel] : [])].join(', ');
  return item(channel, sayLabel(channel.name, view), channelItems(channel, view), [channel.purpose === undefined ? [] : sayLine(channel.purpose, view), [text(notes)]], view);
}

const text = (value: string): ElementContent => ({ type: 'text', value });
