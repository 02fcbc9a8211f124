/** Roles, people and channels in one database, so that a phone finds a number in one place. */
import { labelText } from '#src/book/prose/label.ts';
import { durationText } from '#src/book/prose/data-text.ts';
import { proseLine } from '#src/book/prose/resolve-prose.ts';
import { linkedList } from '#src/book/words.ts';
import { addressOf } from '#src/model/address.ts';
import { fill } from '#src/model/fill.ts';
import type { Channel, Person, Reach, Role } from '#src/model/runbook.ts';
import { bodyOf, cellsOf, checkedCell, choiceCell, lineCell, peopleCell, plainCell, titleCell } from '#src/notion/cells.ts';
import { emailsOf } from '#src/notion/emails.ts';
import { sliceOf } from '#src/notion/slices.ts';
import { within, type NotionSource } from '#src/notion/source.ts';
import type { Cell, Database, Row } from '#src/notion/template.ts';
import { webLink } from '#src/notion/web-link.ts';
import { database } from './parts.ts';

export function contactsDatabase(source: NotionSource): Database {
  const { runbook, catalog } = source;
  const words = catalog.notion.columns.contacts;
  const { kinds } = catalog.notion;
  const { roles, people, channels } = runbook.organization;
  return database('contacts', source, {
    columns: [
      { key: 'title', name: words.title, type: 'title' },
      { key: 'kind', name: words.kind, type: 'select', options: [{ name: kinds.role, color: 'blue' }, { name: kinds.person, color: 'green' }, { name: kinds.channel, color: 'gray' }] },
      { key: 'does', name: words.does, type: 'text' },
      { key: 'pager', name: words.pager, type: 'text' },
      { key: 'phone', name: words.phone, type: 'phone' },
      { key: 'sms', name: words.sms, type: 'phone' },
      { key: 'chat', name: words.chat, type: 'text' },
      { key: 'email', name: words.email, type: 'email' },
      { key: 'web', name: words.web, type: 'url' },
      { key: 'people', name: words.people, type: 'text' },
      { key: 'accounts', name: words.accounts, type: 'people' },
      { key: 'backup', name: words.backup, type: 'text' },
      { key: 'within', name: words.within, type: 'text' },
      { key: 'zone', name: words.zone, type: 'text' },
      { key: 'lead', name: words.lead, type: 'checkbox' },
      { key: 'per-incident', name: words.perIncident, type: 'checkbox' },
      { key: 'outside', name: words.outside, type: 'checkbox' },
    ],
    rows: [...roles.map((role) => roleRow(role, source)), ...people.map((person) => personRow(person, source)), ...channels.map((channel) => channelRow(channel, source))],
  });
}

const FILE = 'organization.yaml';

function roleRow(role: Role, source: NotionSource): Row {
  const scope = within(source, 'contacts/roles', FILE);
  const section = source.sections.get('contacts/roles');
  return row('roles', role, bodyOf(section === undefined ? [] : (sliceOf(section, role.id) ?? [])), source, {
    kind: choiceCell([source.catalog.notion.kinds.role]),
    does: role.does === undefined ? undefined : lineCell(proseLine(role.does, scope)),
    ...reach(role.reach, role.rota),
    people: lineCell([...linkedList('people', role.people ?? [], scope), ...linkedList('roles', role.includes ?? [], scope)]),
    accounts: peopleCell(emailsOf(role.people ?? [], source.runbook)),
    backup: lineCell(linkedList('roles', role.backup ?? [], scope)),
    within: role.answers_within === undefined ? undefined : lineCell(durationText(role.answers_within, scope)),
    lead: checkedCell(role.lead),
    'per-incident': checkedCell(role.per_incident),
    outside: checkedCell(role.outside),
  });
}

function personRow(person: Person, source: NotionSource): Row {
  const scope = within(source, 'contacts/people', FILE);
  const held = source.runbook.organization.roles.filter((role) => role.people?.includes(person.id) === true).map(({ id }) => id);
  return row('people', person, bodyOf([]), source, {
    kind: choiceCell([source.catalog.notion.kinds.person]),
    does: person.title === undefined ? undefined : lineCell(labelText(person.title, scope)),
    ...reach(person.reach),
    people: lineCell(linkedList('roles', held, scope)),
    accounts: peopleCell(emailsOf([person.id], source.runbook)),
    zone: lineCell(person.time_zone),
  });
}

function channelRow(channel: Channel, source: NotionSource): Row {
  const scope = within(source, 'contacts/channels', FILE);
  const { url, address, phone, pin, type, purpose } = channel;
  const isMail = address !== undefined && /^[^\s@]+@[^\s@]+$/.test(address);
  const pinText = pin === undefined ? undefined : fill(source.catalog.book.channel.pin, { pin });
  return row('channels', channel, bodyOf([]), source, {
    kind: choiceCell([source.catalog.notion.kinds.channel]),
    does: lineCell([...(purpose === undefined ? [] : proseLine(purpose, scope))]),
    pager: lineCell([pinText].filter((each) => each !== undefined).join('')),
    phone: plainCell(phone),
    chat: lineCell([source.catalog.book.channelTypes[type] ?? type, ...(isMail || address === undefined ? [] : [address])].join(': ')),
    email: isMail ? plainCell(address) : undefined,
    web: url === undefined ? undefined : plainCell(webLink(labelText(url, scope))),
    'per-incident': checkedCell(channel.per_incident),
  });
}

function reach(ways: Reach | undefined, rota?: string): Readonly<Record<string, Cell | undefined>> {
  const { pager, phone, sms, chat, email, web } = ways ?? {};
  const page = web ?? rota;
  return { pager: lineCell(pager), phone: plainCell(phone), sms: plainCell(sms), chat: lineCell(chat), email: plainCell(email), web: page === undefined ? undefined : plainCell(webLink(page)) };
}

function row(root: 'roles' | 'people' | 'channels', { id, name }: Role | Person | Channel, body: Row['body'], { scope }: NotionSource, cells: Readonly<Record<string, Cell | undefined>>): Row {
  const title = labelText(name, scope);
  return { id: addressOf(root, id), title, body, cells: cellsOf({ title: titleCell(title), ...cells }) };
}
