/** Who there is and how to reach them. */
import { anchored, heading, joined, line, list, paragraph, stacked, strong, table, text, urlLink, type Block, type Inline, type Part } from '#src/book/build.ts';
import type { Section } from '#src/book/book.ts';
import { fillInline } from '#src/book/fill-inline.ts';
import { durationText } from '#src/book/prose/data-text.ts';
import { labelLine, labelText } from '#src/book/prose/label.ts';
import { proseLine } from '#src/book/prose/resolve-prose.ts';
import type { Scope } from '#src/book/scope.ts';
import { finish } from '#src/book/section.ts';
import { factList, labeled, linkedList, linkedThing } from '#src/book/words.ts';
import { fill } from '#src/model/fill.ts';
import { lookup } from '#src/model/lookup.ts';
import type { Channel, Person, Role } from '#src/model/runbook.ts';
import { contactLine, phoneLink, reachLines } from './reach.ts';

const ORIGIN = { file: 'organization.yaml', path: [] };

export function contactsSections(outer: Scope): Section[] {
  const { contacts: titles, summaries } = outer.catalog.book;
  const scope = { ...outer, file: ORIGIN.file };
  const { roles, people } = scope.runbook.organization;
  return [
    section('contacts/roles', titles.roles, summaries.roles, roles.flatMap((role) => roleBlocks(role, scope))),
    section('contacts/people', titles.people, summaries.people, people.length === 0 ? [] : [peopleTable(people, scope)]),
    section('contacts/channels', titles.channels, summaries.channels, channelsTable(scope)),
  ].flat();
}

const section = (id: string, title: string, summary: string, blocks: readonly Block[]): Section[] => (blocks.length === 0 ? [] : [{ kind: 'contacts', ...finish({ id, title, summary, blocks, origin: ORIGIN }) }]);

/** A role under a heading of its own, so that a link to it lands on its numbers. */
function roleBlocks(role: Role, scope: Scope): Block[] {
  const words = scope.catalog.book.role;
  const flags = joined([...(role.lead ? [line(words.lead)] : []), ...(role.per_incident ? [line(words.perIncident)] : []), ...(role.outside ? [line(words.outside)] : [])], () => [text(' ')]);
  const does = joined([role.does === undefined ? [] : proseLine(role.does, scope), flags].filter((each) => each.length > 0), () => [text(' ')]);
  const within = role.answers_within === undefined ? undefined : durationText(role.answers_within, scope);
  const facts: readonly (readonly [string, Part])[] = [
    [words.rota, role.rota === undefined ? [] : urlLink(role.rota, role.rota)],
    [words.includes, linkedList('roles', role.includes ?? [], scope)],
    [words.answersWithin, within !== undefined && role.backup === undefined ? within : []],
  ];
  return [heading(2, labelText(role.name, scope), role.id), ...(does.length === 0 ? [] : [paragraph(does)]), ...factList(facts, scope), ...reached(role, within, scope)];
}

/** Ways and people in the order in which they are tried; last, who is asked when nobody answers. */
function reached(role: Role, within: string | undefined, scope: Scope): Block[] {
  const words = scope.catalog.book.role;
  const label = within === undefined ? words.backup : fill(words.backupAfter, { time: within });
  const ways = [...reachLines(role.reach, scope), ...(role.people ?? []).map((id) => personLine(id, scope)), labeled(label, linkedList('roles', role.backup ?? [], scope), scope)].filter((way) => way.length > 0);
  return ways.length === 0 ? [] : [list(ways.map((way) => [paragraph(way)]), true)];
}

function personLine(id: string, scope: Scope): Inline[] {
  const person = lookup(scope.runbook).people.get(id);
  return joined([[linkedThing('people', id, scope)], ...reachLines(person?.reach, scope)], () => [text(scope.catalog.book.between)]);
}

/** All roles in one table, as `<Show what="roles" />` lays them out. */
export function rolesTable(scope: Scope): Block[] {
  const words = scope.catalog.book.role;
  const rows = scope.runbook.organization.roles.map((role): readonly Part[] => [
    strong(linkedThing('roles', role.id, scope)),
    role.does === undefined ? [] : proseLine(role.does, scope),
    stacked([...(role.rota === undefined ? [] : [line(urlLink(role.rota, words.rota))]), ...contactLine(role.id, scope), ...(role.includes === undefined ? [] : [linkedList('roles', role.includes, scope)])]),
    joined([linkedList('roles', role.backup ?? [], scope), role.answers_within === undefined ? [] : line(durationText(role.answers_within, scope))].filter((each) => each.length > 0), () => [text(scope.catalog.book.and)]),
  ]);
  return rows.length === 0 ? [] : [table([words.role, words.does, words.reach, words.backup], rows)];
}

function peopleTable(people: readonly Person[], scope: Scope): Block {
  const words = scope.catalog.book.person;
  const { roles } = scope.runbook.organization;
  const rows = people.map((person): readonly Part[] => [
    anchored(person.id, labelLine(person.name, scope)),
    person.title === undefined ? [] : labelLine(person.title, scope),
    linkedList('roles', roles.filter((role) => role.people?.includes(person.id)).map(({ id }) => id), scope),
    person.time_zone ?? '',
    stacked(reachLines(person.reach, scope)),
  ]);
  return table([words.person, words.title, words.roles, words.timeZone, words.reach], rows);
}

export function channelsTable(scope: Scope): Block[] {
  const { channels } = scope.runbook.organization;
  const words = scope.catalog.book.channel;
  const rows = channels.map((channel): readonly Part[] => [anchored(channel.id, labelLine(channel.name, scope)), scope.catalog.book.channelTypes[channel.type] ?? channel.type, purpose(channel, scope), where(channel, scope)]);
  return rows.length === 0 ? [] : [table([words.channel, words.type, words.purpose, words.where], rows)];
}

function purpose({ purpose: said, per_incident: each }: Channel, scope: Scope): Inline[] {
  return joined([said === undefined ? [] : proseLine(said, scope), each === true ? line(scope.catalog.book.channel.perIncident) : []].filter((part) => part.length > 0), () => [text(' ')]);
}

function where({ url, address, phone, pin, type }: Channel, scope: Scope): Inline[] {
  const isMail = type === 'email' && address !== undefined && /^[^\s@]+@[^\s@]+$/.test(address);
  return stacked([
    ...(url === undefined ? [] : [line(urlLink(labelText(url, scope), labelText(url, scope)))]),
    ...(address === undefined ? [] : [line(isMail ? urlLink(`mailto:${address}`, address) : address)]),
    ...(phone === undefined ? [] : [line(phoneLink(phone))]),
    ...(pin === undefined ? [] : [fillInline(scope.catalog.book.channel.pin, { pin })]),
  ]);
}
