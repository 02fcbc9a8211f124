import { describe, expect, test } from 'vitest';
import { plainText } from '#src/messages/plain-text.ts';
import { isOpen, type Message } from '#src/messages/message.ts';
import { agentOf, always, catalog, channelOf, fieldOf, messageOf, roleOf, severityOf, templateOf, textField } from './builders.ts';

const textOf = (message: Message): string => plainText(message, catalog);
const openIds = (message: Message): string[] => message.placeholders.filter(isOpen).map(({ id }) => id);

describe('texts that differ', () => {
  const text = { by: { update: 'Still.', p0: 'Worst.', p9: 'none' }, otherwise: 'Else.' };
  const template = templateOf({ fields: [fieldOf('State', { text })] });
  const severities = ['p0', 'p1', 'p9'].map((id, rank) => severityOf(id, { rank }));

  test.each([
    ['p0', 'declared', 'State: Worst.'],
    ['p1', 'declared', 'State: Else.'],
    ['p0', 'update', 'State: Still.'],
  ] as const)('at %s, %s', (id, moment, expected) => {
    const severity = severities.find((each) => each.id === id);
    expect(textOf(messageOf(template, { severities }, { severity, moment }))).toContain(expected);
  });

  test('none leaves the field out', () => {
    expect(messageOf(template, { severities }, { severity: severities[2] }).fields).toEqual([]);
  });

  test('a map without a key for it leaves the field out', () => {
    const only = templateOf({ fields: [fieldOf('State', { text: { by: { resolved: 'Over.' } } })] });
    expect(messageOf(only).fields).toEqual([]);
    expect(textOf(messageOf(only, {}, { moment: 'resolved' }))).toContain('State: Over.');
  });

  test('findings can name the very text', () => {
    expect(messageOf(template, { severities }, { severity: severities[0] }).fields[0]?.origin).toEqual({ file: 'templates/note.mdx', path: ['fields', 0, 'text', 'p0'] });
    expect(messageOf(templateOf({ fields: [textField('A', 'b')] })).fields[0]?.origin.path).toEqual(['fields', 0, 'text']);
  });
});

describe('placeholders', () => {
  const asked = { brief: 'A few words', feature: { prompt: 'Which feature', options: ['Chat', 'Search'], default: 'Chat' }, routes: { prompt: 'Routes', type: 'list', example: 'A – B' } };
  const template = templateOf({ asked, subject: always('{ask.brief}'), fields: [textField('What', '{ask.feature}: {ask.routes}'), fieldOf('Impact', { prompt: 'Users **and** data' })] });

  test('stand in brackets, and are listed with what to write', () => {
    const message = messageOf(template);
    expect(textOf(message)).toBe('[brief]\nActive\n\nWhat: Chat: [routes]\n\nImpact: [Users and data]\n\nRunbook, revision 1 · 2026-11-20 · abc1234\n');
    expect(message.placeholders).toMatchObject([
      { id: 'ask.brief', prompt: 'A few words', type: 'text', value: undefined },
      { id: 'ask.feature', options: ['Chat', 'Search'], value: 'Chat', default: 'Chat' },
      { id: 'ask.routes', type: 'list', example: 'A – B', value: undefined },
      { id: 'fields.impact', prompt: 'Users and data' },
    ]);
  });

  test('what is typed stands in their place, as text and nothing else', () => {
    const message = messageOf(template, {}, { values: { 'ask.brief': '  *wrong* {ask.feature} <b>  ', 'ask.feature': 'Search', 'ask.routes': 'A\n\nB', 'fields.impact': 'One.\n\nTwo.' } });
    expect(textOf(message)).toContain('*wrong* {ask.feature} <b>\n');
    expect(textOf(message)).toContain('What: Search: A, B');
    expect(message.fields[1]?.blocks).toHaveLength(2);
    expect(openIds(message)).toEqual([]);
  });

  test('blanks alone fill nothing in', () => {
    expect(openIds(messageOf(template, {}, { values: { 'ask.brief': ' \n ' } }))).toContain('ask.brief');
  });

  test('the moment sets the status; a moment without one leaves it open with the choices', () => {
    const status = templateOf({ fields: [textField('Status', '{incident.status}')] });
    expect(textOf(messageOf(status))).toContain('Status: Active');
    expect(messageOf(status, {}, { moment: 'update' }).placeholders[0]).toMatchObject({ id: 'incident.status', value: undefined, options: ['Active', 'Resolved'] });
  });

  test('a role named per incident asks for the person', () => {
    const note = templateOf({ fields: [textField('Led by', '{incident.chief}')] });
    const organization = { roles: [roleOf('chief', { name: 'Chief', per_incident: true, people: ['ada'] })], people: [{ id: 'ada', name: 'Ada', origin: { file: '', path: [] } }] };
    expect(messageOf(note, { organization }).placeholders[0]).toMatchObject({ id: 'incident.chief', word: 'Chief', type: 'person', options: ['Ada'] });
  });

  test('tables ask row by row, or cell by cell', () => {
    const note = templateOf({ fields: [fieldOf('Figures', { rows: ['Users', 'Cost'] }), fieldOf('Timeline', { columns: ['Time', 'Event'] })] });
    const values = { 'fields.figures.users': '300', 'fields.timeline': '14:05 | Seen\n14:09 | Stopped | too much' };
    expect(textOf(messageOf(note))).toContain('- Users: [Users]\n- Cost: [Cost]');
    expect(textOf(messageOf(note))).toContain('- Time: [Time] · Event: [Event]');
    expect(textOf(messageOf(note, {}, { values }))).toContain('- Users: 300\n- Cost: [Cost]');
    expect(textOf(messageOf(note, {}, { values }))).toContain('- Time: 14:05 · Event: Seen\n- Time: 14:09 · Event: Stopped');
  });
});

describe('agents', () => {
  const template = templateOf({ channels: ['room'], fields: [textField('Which', '{agent.name}, {agent.public_name}, {agent.vars.deploy}')] });
  const agents = [agentOf('a', { public_name: 'chat', vars: { deploy: 'a_*1*' } }), agentOf('b', { public_name: 'mail', vars: { deploy: 'b1' }, channels: { room: 'other' } })];
  const organization = { channels: [channelOf('room'), channelOf('other')] };

  test('none chosen of several stands open', () => {
    const message = messageOf(template, { agents });
    expect(textOf(message)).toContain('Which: [agent], [public name of the agent], [deploy of the agent]');
    expect(message.placeholders[0]).toMatchObject({ id: 'agent', options: ['Agent a', 'Agent b'] });
  });

  test('the only one needs no choice; variables stay as they are written', () => {
    expect(textOf(messageOf(template, { agents: agents.slice(0, 1) }))).toContain('Which: Agent a, chat, a_*1*');
  });

  test('several are told together', () => {
    expect(textOf(messageOf(template, { agents }, { agents }))).toContain('Which: Agent a and Agent b, chat and mail, a_*1* and b1');
  });

  test('an agent with channels of its own sends there', () => {
    expect(messageOf(template, { agents, organization }).delivery.channels).toEqual(['#room']);
    expect(messageOf(template, { agents, organization }, { agents: agents.slice(1) }).delivery.channels).toEqual(['#other']);
  });
});

describe('Markdown of authors', () => {
  test('keeps marks, lists, boxes and code; drops what a message cannot carry', () => {
    const text = 'A **b** _c_ ~~d~~ `e` [f](https://example.org/x) ![g](https://example.org/y.png)\nh\n\n- [ ] one\n- [x] two\n\n1. x\n   - y\n\n> q\n\n```sh\nls {agent.id}\n```';
    const message = messageOf(templateOf({ fields: [textField('T', text)] }), { agents: [agentOf('a')] });
    expect(message.fields[0]?.blocks).toMatchObject([
      { kind: 'paragraph', runs: [{ text: 'A ' }, { text: 'b', marks: ['strong'] }, { text: ' ' }, { text: 'c', marks: ['emphasis'] }, { text: ' ' }, { text: 'd', marks: ['strike'] }, { text: ' ' }, { text: 'e', marks: ['code'] }, { text: ' ' }, { text: 'f', href: 'https://example.org/x' }, { text: ' g h' }] },
      { kind: 'list', ordered: false, items: [{ checked: false }, { checked: true }] },
      { kind: 'list', ordered: true, items: [{ blocks: [{ kind: 'paragraph' }, { kind: 'list' }] }] },
      { kind: 'quote' },
      { kind: 'code', runs: [{ text: 'ls a' }] },
    ]);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'vbscript:x', 'slack://open', '//example.org/x', '../x.mdx'])('a link to %s is text alone', (url) => {
    const message = messageOf(templateOf({ fields: [textField('T', `[x](${url})`)] }));
    expect(message.fields[0]?.blocks).toEqual([{ kind: 'paragraph', runs: [{ text: 'x', marks: [], href: undefined }] }]);
  });

  test('a link to another file of the runbook leads to the site, for those inside', () => {
    const severities = [severityOf('p0')];
    const settings = { site: 'https://runbook.example.com/' };
    const inside = templateOf({ fields: [textField('T', '[level](../severities/p0.mdx)')] });
    const hrefIn = (template: typeof inside): unknown => messageOf(template, { severities, settings }).fields[0]?.blocks;
    expect(hrefIn(inside)).toMatchObject([{ runs: [{ href: 'https://runbook.example.com/severities/p0.html' }] }]);
    expect(hrefIn({ ...inside, audience: 'customers' })).toMatchObject([{ runs: [{ href: undefined }] }]);
  });
});

describe('who may read what', () => {
  const parts = { settings: { site: 'https://runbook.example.com' }, severities: [severityOf('p0', { first_action: 'Stop it.', escalation: 'none' as const })] };
  const choice = { severity: parts.severities[0] };
  const fields = [textField('T', 'Text.')];

  test('those inside see level, status, revision, facts and the way to the site', () => {
    const message = messageOf(templateOf({ fields }), parts, choice);
    expect(message).toMatchObject({ level: 'P0 Bad', status: 'Active', footer: 'Runbook, revision 1 · 2026-11-20 · abc1234' });
    expect(message.actions.map(({ url }) => url)).toEqual(['https://runbook.example.com/severities/p0.html', 'https://runbook.example.com/templates/note.html']);
    expect(message.facts.map(({ id }) => id)).toEqual(['first_action', 'escalation']);
  });

  test.each([
    ['{severity.code}: {ask.brief}', 'Bad'],
    ['{severity.short}: {ask.brief}', 'Bad'],
    ['{severity.name}: {ask.brief}', 'P0'],
    ['{severity.code} {severity.name}: {ask.brief}', undefined],
    ['{severity.label}: {ask.brief}', undefined],
    ['{severity}: {ask.brief}', undefined],
    ['{ask.brief}', 'P0 Bad'],
  ])('no word of the level stands twice: below the subject %s it is %s', (subject, left) => {
    const template = templateOf({ asked: { brief: 'A few words' }, subject: { by: { update: 'News' }, otherwise: subject }, fields });
    expect(messageOf(template, parts, choice).level).toBe(left);
    expect(messageOf(template, parts, { ...choice, moment: 'update' }).level).toBe('P0 Bad');
  });

  test.each(['customers', 'public', 'partners', 'regulators'] as const)('%s see the text alone', (audience) => {
    const message = messageOf(templateOf({ audience, fields, subject: always('News') }), parts, choice);
    expect(textOf(message)).toBe('News\n\nT: Text.\n');
    expect(message.actions).toEqual([]);
  });

  test('without a subject, those outside do not get the name that the template has inside', () => {
    expect(textOf(messageOf(templateOf({ audience: 'customers', fields }), parts, choice))).toBe('[subject]\n\nT: Text.\n');
  });

  test.each(['http://runbook.example.com', undefined])('no buttons to the site at %s', (site) => {
    expect(messageOf(templateOf({ fields }), { ...parts, settings: site === undefined ? {} : { site } }, choice).actions).toEqual([]);
  });
});
