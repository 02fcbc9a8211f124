/** How somebody is reached: numbers to tap, handles to copy, and who is asked when nobody answers. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { fill } from '#src/model/fill.ts';
import { lookup } from '#src/model/lookup.ts';
import type { Channel, Reach, Role } from '#src/model/runbook.ts';
import { linksTo, plainLabel, type View } from '#src/html/view.ts';
import { length } from './times.ts';

type Way = keyof Reach;
type Entry = readonly [way: Way, value: string];

/** `+1 202 555 0100` as a telephone takes it. */
export const telHref = (phone: string, pin?: string): string => `tel:${digits(phone)}${pin === undefined ? '' : `,,${digits(pin)}`}`;
const digits = (text: string): string => text.replaceAll(/[^\d+*#]/g, '');

const entries = (reach: Reach | undefined): readonly Entry[] => {
  const ways: readonly Way[] = ['pager', 'phone', 'sms', 'chat', 'email', 'web'];
  const written = Object.keys(reach ?? {});
  return written.flatMap((key) => ways.filter((way) => way === key)).flatMap((way) => (reach?.[way] === undefined ? [] : [[way, reach[way]] as const]));
};

/** A way to reach somebody as something to tap or copy. */
function wayItem([way, value]: Entry, name: string | undefined, view: View): Element {
  const { reach } = view.catalog.site;
  const who = name === undefined ? [] : [h('span', { className: ['seen-by-readers'] }, ` ${name}`)];
  if (way === 'phone') return h('a', { className: ['button', 'call'], href: telHref(value) }, [reach.call, ...who, ' ', h('span', { className: ['number'] }, value)]);
  if (way === 'sms') return h('a', { className: ['button'], href: `sms:${digits(value)}` }, [reach.text, ...who, ' ', h('span', { className: ['number'] }, value)]);
  if (way === 'email') return h('a', { className: ['button'], href: `mailto:${value}` }, value);
  if (way === 'web') return h('a', { className: ['button'], href: value }, reach.open);
  return h('span', { className: ['handle'] }, [h('span', { className: ['quiet'] }, reach.ways[way]), ' ', h('span', { dataCopy: value }, value)]);
}

export const reachItems = (reach: Reach | undefined, name: string | undefined, view: View): Element[] => entries(reach).map((entry) => wayItem(entry, name, view));

/** The first number at which a role answers: its own, or that of a person who holds it. */
export function firstNumber(role: Role, view: View): { readonly phone: string; readonly name: string } | undefined {
  if (role.reach?.phone !== undefined) return { phone: role.reach.phone, name: plainLabel(role.name, view) };
  const people = lookup(view.runbook).people;
  for (const id of role.people ?? []) {
    const person = people.get(id);
    if (person?.reach?.phone !== undefined) return { phone: person.reach.phone, name: plainLabel(person.name, view) };
  }
  return undefined;
}

/** One tap to the role's first number; otherwise what there is. */
export function callButton(role: Role, view: View): Element[] {
  const { reach } = view.catalog.site;
  const number = firstNumber(role, view);
  if (number === undefined) return role.rota === undefined ? [] : [h('a', { className: ['button'], href: role.rota }, reach.rota)];
  const label = fill(reach.callName, { name: number.name });
  return [h('a', { className: ['button', 'call'], href: telHref(number.phone), title: number.phone, ariaLabel: `${label}, ${number.phone}` }, reach.call)];
}

/** The numbers of a role, each with whose it is, to be seen and tapped; who has none is named. */
export function heldBy(role: Role, view: View): ElementContent[] {
  const people = (role.people ?? []).flatMap((id) => lookup(view.runbook).people.get(id) ?? []);
  const own = role.reach?.phone === undefined ? [] : [[phoneLink(role.reach.phone, plainLabel(role.name, view), view)]];
  const each = people.map((person): ElementContent[] => {
    const name = plainLabel(person.name, view);
    return [asNode(name), ...(person.reach?.phone === undefined ? [] : [asNode(' '), phoneLink(person.reach.phone, name, view)])];
  });
  return [...own, ...each].flatMap((parts, index) => [...(index === 0 ? [] : [asNode(', ')]), ...parts]);
}

const phoneLink = (phone: string, name: string, view: View): Element => h('a', { href: telHref(phone), ariaLabel: `${fill(view.catalog.site.reach.callName, { name })}, ${phone}` }, phone);

/** "No answer within 5 min: Engineering lead", linked and with a number to tap. */
export function backupLine(role: Role, view: View): ElementContent[] {
  if (role.backup === undefined || role.backup.length === 0) return [];
  const { reach } = view.catalog.site;
  const roles = lookup(view.runbook).roles;
  const when = role.answers_within === undefined ? reach.noAnswer : fill(reach.noAnswerWithin, { time: length(role.answers_within, view) });
  const numbers = role.backup.flatMap((id) => roles.get(id) ?? []).flatMap((each) => firstNumber(each, view) ?? []);
  return [`${when} `, ...linksTo('roles', role.backup, view), ...numbers.flatMap(({ phone, name }) => [' ', phoneLink(phone, name, view)])].map(asNode);
}

const asNode = (part: ElementContent | string): ElementContent => (typeof part === 'string' ? { type: 'text', value: part } : part);

/** What a channel is opened, dialed or copied by. */
export function channelItems(channel: Channel, view: View): Element[] {
  const { reach } = view.catalog.site;
  return [
    ...(channel.phone === undefined ? [] : [h('a', { className: ['button', 'call'], href: telHref(channel.phone, channel.pin) }, [reach.call, ' ', h('span', { className: ['number'] }, channel.phone)])]),
    ...(channel.pin === undefined ? [] : [h('span', { className: ['handle'] }, [h('span', { className: ['quiet'] }, reach.pin), ' ', h('span', { dataCopy: channel.pin }, channel.pin)])]),
    ...(channel.url === undefined || channel.url.includes('{') ? [] : [h('a', { className: ['button'], href: channel.url }, reach.open)]),
    ...(channel.address === undefined ? [] : [h('span', { className: ['handle'] }, h('span', { dataCopy: channel.address }, channel.address))]),
  ];
}
