/** The five steps of the response. */
import { expect } from 'vitest';
import { duration, timing } from '../../time/builders.ts';
import { cut, fact, swap, type Fact } from '../fact.ts';
import { controls, field, level, procedure, step, template, told } from '../find.ts';

const INDEX = 'procedures/respond/index.mdx';
const ACKNOWLEDGE = 'procedures/respond/01-acknowledge.mdx';
const BREAKER = 'procedures/respond/02-circuit-breaker.mdx';
const FALLBACK = 'procedures/respond/03-fallback.mdx';
const NOTIFY = 'procedures/respond/04-notify.mdx';
const CAUSE = 'procedures/respond/05-root-cause.mdx';
const TRACE = 'procedures/trace-cause.mdx';
const DEFAULTS = 'agents/_defaults.yaml';

export const RESPONSE: readonly Fact[] = [
  fact('five steps, in order', (runbook) => {
    const { body, steps } = procedure(runbook, 'respond');
    expect(body).toMatch(/Five steps, in this order/);
    expect(steps.map(({ title }) => title)).toEqual(['Acknowledge and classify', 'Activate the circuit breaker', 'Switch to the fallback', 'Notify stakeholders', 'Begin root cause analysis']);
  }, cut(INDEX, 'Five steps', 'in this order'), ...[ACKNOWLEDGE, BREAKER, FALLBACK, NOTIFY, CAUSE].map((file) => swap(file, 'title: ', 'title: Not '))),

  fact('no step is skipped, each builds on the one before', (runbook) => {
    expect(procedure(runbook, 'respond').body).toMatch(/Skip none: each builds on the one before/);
  }, cut(INDEX, 'Skip none', 'each builds on the one before')),

  fact('stop the bleeding first, understand it afterwards', (runbook) => {
    expect(procedure(runbook, 'respond').body).toMatch(/Stop the bleeding first\. Understand it afterwards/);
  }, cut(INDEX, 'Stop the bleeding first', 'Understand it afterwards')),

  fact('confirm that it is no false alarm, give it a level, name a commander who owns it', (runbook) => {
    expect(step(runbook, 'respond.confirm').text).toMatch(/Rule out a false alarm/);
    expect(step(runbook, 'respond.false-alarm').action).toEqual({ kind: 'goto', destination: 'end' });
    expect(step(runbook, 'respond.level').text).toMatch(/Choosing the level\]\(.*choosing\.mdx\)/);
    expect(step(runbook, 'respond.commander').text).toMatch(/One person owns the response from here on/);
    expect(step(runbook, 'respond.owner').text).toMatch(/\{roles\.assigned-engineer\} is the incident commander/);
  }, cut(ACKNOWLEDGE, 'Rule out a false alarm', '[Choosing the level]', 'One person owns the response', 'is the incident commander of a small'), swap(ACKNOWLEDGE, 'goto: end', 'goto: respond.level')),

  fact('write down the time of detection and the first symptoms', (runbook) => {
    expect(step(runbook, 'respond.acknowledge').record).toEqual(expect.arrayContaining([expect.stringMatching(/^Time of detection/), expect.stringMatching(/^Initial symptoms/)]));
  }, cut(ACKNOWLEDGE, 'Time of detection', 'Initial symptoms')),

  fact('at P0 and P1 the circuit breaker or kill switch is activated immediately', (runbook) => {
    expect(step(runbook, 'respond.circuit-breaker')).toMatchObject({ severities: ['p0', 'p1'], text: expect.stringMatching(/Circuit breaker and kill switch are the same thing/) });
    expect(step(runbook, 'respond.circuit-breaker').by?.by).toMatchObject({ p0: timing('immediately') });
    expect(step(runbook, 'respond.stop')).toMatchObject({ action: { kind: 'run', control: 'kill-switch' }, text: expect.stringMatching(/immediately after the fallback/) });
  }, swap(BREAKER, 'severities: [p0, p1]', 'severities: [p0]'), swap(BREAKER, 'p0: immediately', 'p0: 15m'), swap(BREAKER, 'run: kill-switch', 'run: rollback'), cut(BREAKER, 'immediately after the fallback', 'Circuit breaker and kill switch are the same thing')),

  fact('it stops new requests and keeps conversations in flight for analysis', (runbook) => {
    expect(step(runbook, 'respond.stop').text).toMatch(/stops the agent from taking new requests\. Conversations in flight are preserved for analysis/);
    for (const control of controls(runbook, 'kill-switch')) expect(control).toMatchObject({ stops: expect.stringMatching(/^New requests/), keeps: expect.stringMatching(/^Conversations in flight/) });
  }, cut(BREAKER, 'taking new requests', 'Conversations in flight are preserved', 'for analysis'), cut(DEFAULTS, 'New requests', 'Conversations in flight')),

  fact('every agent in production has a one-command kill switch, tested monthly', (runbook) => {
    expect(step(runbook, 'respond.circuit-breaker').text).toMatch(/Every agent in production has a kill switch of one command, tested every month/);
    for (const control of controls(runbook, 'kill-switch')) {
      expect(control.command).toMatch(/^[^\n]+$/);
      expect(control.test_every).toEqual(duration('1 month'));
    }
  }, cut(BREAKER, 'Every agent in production', 'of one command', 'tested every month'), swap(DEFAULTS, 'test_every: 1 month', 'test_every: 3 months'), swap(DEFAULTS, 'command: |-\n', 'command: |-\n      date\n'), swap('agents/billing-agent.yaml', '  kill-switch:\n', '  kill-switch: none\n  other:\n    command: date\n    test_every: 1 month\n')),

  fact('fallbacks: static answers, a person for the complex, or a simplified version', (runbook) => {
    expect(step(runbook, 'respond.static-and-person').text).toMatch(/Static responses for the common questions, handoff to a human for the complex ones/);
    expect(step(runbook, 'respond.simplified').text).toMatch(/with reduced capabilities/);
    expect(step(runbook, 'respond.kind').action?.kind).toBe('choose');
    expect(runbook.agents.flatMap(({ controls: all }) => all.map(({ id }) => id))).toContain('simplified');
  }, cut(FALLBACK, 'Static responses for the common questions', 'handoff to a human for the complex ones', 'with reduced capabilities'), swap(FALLBACK, '    choose:', '    steps:'), swap('agents/support-assistant.yaml', '  simplified:\n    name: Simplified version', '  simple:\n    name: Simplified version')),

  fact('users never meet a blank page: they get less, and it works', (runbook) => {
    expect(step(runbook, 'respond.fallback').text).toMatch(/Users must never meet a blank page\. They get less, and it works/);
  }, cut(FALLBACK, 'never meet a blank page', 'They get less', 'it works.')),

  fact('whom to tell depends on the level, and there are templates for it', (runbook) => {
    expect(step(runbook, 'respond.notify').text).toMatch(/Use the \[templates\].*Whom you tell depends on the level/);
    expect([step(runbook, 'respond.inside').send, step(runbook, 'respond.brief-support').send, step(runbook, 'respond.customers').send]).toEqual([['internal'], ['talking-points'], ['customer']]);
  }, cut(NOTIFY, 'Use the [templates]', 'Whom you tell depends on the level'), swap(NOTIFY, 'send: internal', 'send: customer'), swap(NOTIFY, 'send: talking-points', 'send: internal'), swap(NOTIFY, 'send: customer', 'send: internal')),

  fact('P0: everyone, immediately', (runbook) => {
    expect(step(runbook, 'respond.inside').text).toMatch(/\{severities\.p0\.code\}: \{roles\.everyone\}, immediately/);
    expect(step(runbook, 'respond.inside').by?.by['p0']).toEqual(timing('immediately'));
    expect(told(level(runbook, 'p0'), 'everyone').by).toEqual(timing('immediately'));
  }, cut(NOTIFY, '{roles.everyone}, immediately'), swap(NOTIFY, '    by: { p0: immediately', '    by: { p0: 15m'), swap('severities/p0.mdx', 'to: everyone, by: immediately', 'to: everyone, by: 10m')),

  fact('P1: engineering and product, within 1 hour', (runbook) => {
    expect(step(runbook, 'respond.inside').text).toMatch(/\{roles\.engineering\} and \{roles\.product\}, within 1 hour/);
    expect(step(runbook, 'respond.inside').by?.by['p1']).toEqual(timing('1h'));
    for (const role of ['engineering', 'product']) expect(told(level(runbook, 'p1'), role).by).toEqual(timing('1h'));
  }, cut(NOTIFY, '{roles.engineering} and', '{roles.product},', 'within 1 hour'), swap(NOTIFY, '    by: { p0: immediately, p1: 1h', '    by: { p0: immediately, p1: 2h'), swap('severities/p1.mdx', 'product], by: 1h', 'product], by: 2h'), swap('severities/p1.mdx', 'to: [engineering, product]', 'to: [engineering]'), swap('severities/p1.mdx', 'to: [engineering, product]', 'to: [product]')),

  fact('P2: the team lead, at the next standup', (runbook) => {
    expect(step(runbook, 'respond.inside').text).toMatch(/\{roles\.team-lead\}, at the next \{events\.standup\}/);
    expect(step(runbook, 'respond.inside').by?.by['p2']).toEqual(timing('next standup'));
    expect(step(runbook, 'respond.inside').severities).toContain('p2');
  }, cut(NOTIFY, '{roles.team-lead}', 'at the next {events.standup}'), swap(NOTIFY, '    by: { p0: immediately, p1: 1h, p2: next standup', '    by: { p0: immediately, p1: 1h, p2: 4h'), swap(NOTIFY, 'severities: [p0, p1, p2]', 'severities: [p0, p1]')),

  fact('every notice says what happened, the impact now and when it will be over', (runbook) => {
    expect(step(runbook, 'respond.notify').text).toMatch(/1\. What happened\.\n2\. What it does to users and the business right now\.\n3\. When it will be over/);
    for (const name of ['What happened', 'Impact', 'Estimated resolution']) field(template(runbook, 'internal'), name);
  }, cut(NOTIFY, '1. What happened', '2. What it does to users and the business right now', '3. When it will be over'), swap('templates/internal.mdx', 'name: What happened', 'name: Story'), swap('templates/internal.mdx', 'name: Impact', 'name: Scale'), swap('templates/internal.mdx', 'name: Estimated resolution', 'name: End')),

  fact('the analysis begins once the agent is stable and people are told', (runbook) => {
    expect(step(runbook, 'respond.root-cause').text).toMatch(/^\s*Begin once the agent is stable and stakeholders are informed/);
  }, cut(CAUSE, 'Begin once the agent is stable', 'stakeholders are informed')),

  fact('the analysis reads logs, traces, recent deployments and the inputs that set it off', (runbook) => {
    expect(step(runbook, 'respond.trace').action).toEqual({ kind: 'goto', destination: 'trace-cause' });
    expect(procedure(runbook, 'trace-cause').steps.map(({ title, text }) => `${title} ${text}`).join('\n')).toMatch(/Pull the logs[^]*Review the traces[^]*Check recent deployments[^]*Find the specific inputs that set it off/);
    for (const id of ['logs', 'traces', 'deployments']) expect(step(runbook, `trace-cause.${id}`).action?.kind).toBe('command');
  }, cut(TRACE, 'Pull the logs', 'Review the traces', 'Check recent deployments', 'Find the specific inputs that set it off'), ...['logs', 'traces', 'deployments'].map((id) => swap(TRACE, `id: ${id}`, `id: ${id}-later`)), swap(CAUSE, 'goto: trace-cause', 'goto: recover')),

  fact('findings go into the incident channel as they are made', (runbook) => {
    expect(step(runbook, 'respond.root-cause').text).toMatch(/Write findings into \{channels\.war-room\} as you make them/);
    expect(runbook.organization.channels.find(({ id }) => id === 'war-room')?.purpose).toMatch(/^The incident channel/);
  }, cut(CAUSE, 'Write findings into', '{channels.war-room}', 'as you make them'), cut('organization.yaml', 'The incident channel.')),
];
