/** The three templates and how to use them. */
import { expect } from 'vitest';
import { cut, fact, swap, type Fact } from '../fact.ts';
import { field, fieldText, level, pageText, template } from '../find.ts';
import { duration } from '../../time/builders.ts';

const COMMUNICATING = 'pages/communicating.mdx';
const INTERNAL = 'templates/internal.mdx';
const CUSTOMER = 'templates/customer.mdx';
const REVIEW = 'templates/post-mortem.mdx';

export const MESSAGES: readonly Fact[] = [
  fact('clear messages prevent confusion, reduce panic, keep everyone aligned', (runbook) => {
    expect(pageText(runbook, 'communicating')).toMatch(/Clear messages prevent confusion, reduce panic and keep everyone aligned/);
  }, cut(COMMUNICATING, 'prevent confusion', 'reduce panic', 'keep everyone aligned')),

  fact('the templates are starting points to fit to one\'s own tone and structure', (runbook) => {
    expect(pageText(runbook, 'communicating')).toMatch(/templates are starting points\. Customize tone and structure for your organization/);
  }, cut(COMMUNICATING, 'starting points', 'Customize tone', 'structure for your organization')),

  fact('internal subject: level, agent, a brief description', (runbook) => {
    expect(template(runbook, 'internal').subject?.otherwise).toBe('{severity.code} Agent incident — {agent.name} — {ask.brief}');
  }, cut(INTERNAL, '{severity.code} Agent incident'), cut(INTERNAL, '— {agent.name}'), swap(INTERNAL, '— {ask.brief}', '')),

  fact('internal status: Active, Investigating, Mitigated or Resolved', (runbook) => {
    expect(fieldText(template(runbook, 'internal'), 'Status')).toBe('{incident.status}');
    expect(runbook.settings.statuses.map(({ name }) => name)).toEqual(['Active', 'Investigating', 'Mitigated', 'Resolved']);
  }, cut(INTERNAL, "'{incident.status}'"), ...['Active', 'Investigating', 'Mitigated', 'Resolved'].map((name) => swap('runbook.yaml', `name: ${name}`, 'name: Other'))),

  fact('internal impact: users, business, risk to data', (runbook) => {
    expect(field(template(runbook, 'internal'), 'Impact').prompt).toMatch(/How many users are affected, what it does to the business, whether data may be exposed/);
  }, cut(INTERNAL, 'How many users are affected', 'what it does to the business', 'whether data may be exposed')),

  fact('internal current action: what is done now, such as kill switch or fallback', (runbook) => {
    expect(field(template(runbook, 'internal'), 'Current action')).toMatchObject({ prompt: expect.stringMatching(/at this moment: kill switch, fallback/), example: expect.stringMatching(/Kill switch activated.*fallback deployed/) });
  }, cut(INTERNAL, 'at this moment', ': kill switch, fallback', 'Kill switch activated', 'fallback deployed')),

  fact('internal estimate: honest, or "investigating"', (runbook) => {
    expect(field(template(runbook, 'internal'), 'Estimated resolution').prompt).toMatch(/Best honest estimate\. Unknown\? Write "investigating"/);
  }, cut(INTERNAL, 'Best honest estimate', 'Write "investigating"')),

  fact('internal: the commander by name and contact', (runbook) => {
    expect(fieldText(template(runbook, 'internal'), 'Incident commander')).toBe('{incident.commander}, {ask.commander-contact}');
    expect(template(runbook, 'internal').ask['commander-contact']?.prompt).toMatch(/Phone or chat handle/);
  }, cut(INTERNAL, "'{incident.commander}, {ask.commander-contact}'", 'Phone or chat handle')),

  fact('internal: next update in 30 minutes at P0, 1 hour at P1, 4 hours at P2', (runbook) => {
    expect(fieldText(template(runbook, 'internal'), 'Next update in')).toBe('{severity.update_every}');
    expect(['p0', 'p1', 'p2'].map((id) => level(runbook, id).update_every)).toEqual([duration('30m'), duration('1h'), duration('4h')]);
  }, cut(INTERNAL, "'{severity.update_every}'"), swap('severities/p0.mdx', 'update_every: 30m', 'update_every: 1h'), swap('severities/p1.mdx', 'update_every: 1h', 'update_every: 2h'), swap('severities/p2.mdx', 'update_every: 4h', 'update_every: 8h')),

  fact('customer subject: service update, with the name of the service', (runbook) => {
    expect(template(runbook, 'customer').subject?.by['declared']).toBe('Service update — {agent.public_name}');
  }, cut(CUSTOMER, 'Service update —'), swap(CUSTOMER, '— {agent.public_name}', '')),

  fact('customer opening: we know about it and work on it', (runbook) => {
    expect(fieldText(template(runbook, 'customer'), 'Opening', 'declared')).toMatch(/wrong with \{ask\.feature\}\. We know about it and are working on the repair/);
  }, cut(CUSTOMER, 'wrong with {ask.feature}', 'We know about it', 'are working on the repair')),

  fact('customer impact: slower, less accurate or no service for a time', (runbook) => {
    expect(fieldText(template(runbook, 'customer'), 'Impact')).toMatch(/may notice: \{ask\.symptoms\}/);
    expect(template(runbook, 'customer').ask['symptoms']?.options).toEqual(['slower answers', 'less accurate answers', 'short interruptions']);
  }, cut(CUSTOMER, 'notice: {ask.symptoms}'), ...['slower answers', 'less accurate answers', 'short interruptions'].map((option) => cut(CUSTOMER, option))),

  fact('customer workaround: what to do meanwhile, such as support or by hand', (runbook) => {
    expect(fieldText(template(runbook, 'customer'), 'Workaround')).toMatch(/Until it works as usual, you can do this: \{ask\.workaround\}/);
    expect(template(runbook, 'customer').body).toMatch(/workaround is something they can do now: contact support, or do it by hand/);
  }, cut(CUSTOMER, 'Until it works as usual, you can do this', 'contact support', 'do it by hand')),

  fact('customer timeline: an honest estimate', (runbook) => {
    expect(fieldText(template(runbook, 'customer'), 'Timeline')).toMatch(/We expect it to take \{ask\.estimate\}/);
    expect(template(runbook, 'customer').ask['estimate']).toMatchObject({ prompt: expect.stringMatching(/An honest estimate/), options: expect.arrayContaining([expect.stringMatching(/we cannot say yet how long/)]) });
  }, cut(CUSTOMER, 'We expect it to take', 'An honest estimate', 'we cannot say yet how long')),

  fact('customer timeline: news when all of it works again', (runbook) => {
    expect(fieldText(template(runbook, 'customer'), 'Timeline')).toMatch(/We will write again by \{incident\.next_update_at\}, and as soon as everything works again/);
    expect(template(runbook, 'customer').moments).toContain('resolved');
  }, cut(CUSTOMER, 'We will write again by {incident.next_update_at}'), cut(CUSTOMER, 'as soon as everything works again'), swap(CUSTOMER, 'moments: [declared, update, mitigated, resolved]', 'moments: [declared, update, mitigated]')),

  fact('customer closing: sorry, and thank you for the patience', (runbook) => {
    expect(fieldText(template(runbook, 'customer'), 'Closing')).toMatch(/We are sorry for the trouble\. Thank you for your patience/);
  }, cut(CUSTOMER, 'We are sorry for the trouble', 'Thank you for your patience')),

  fact('post-mortem summary: one paragraph on what, when and who', (runbook) => {
    expect(field(template(runbook, 'post-mortem'), 'Incident summary').prompt).toMatch(/One paragraph: what happened, at what time, to whom/);
  }, cut(REVIEW, 'One paragraph', 'what happened', 'at what time', 'to whom')),

  fact('post-mortem timeline: detection to resolution, in order, with timestamps', (runbook) => {
    expect(field(template(runbook, 'post-mortem'), 'Timeline')).toMatchObject({ columns: expect.arrayContaining(['Time', 'Event']), prompt: expect.stringMatching(/from detection to resolution, in order, with its timestamp/) });
  }, cut(REVIEW, 'from detection to resolution', 'in order', 'with its timestamp'), swap(REVIEW, '[Time, Event,', '[Event,')),

  fact('post-mortem root cause: technical, in the system, never "human error"', (runbook) => {
    expect(field(template(runbook, 'post-mortem'), 'Root cause').prompt).toMatch(/technical explanation.*fault in the system\. "Human error" is not a root cause/);
  }, cut(REVIEW, 'technical explanation', 'fault in the system', '"Human error" is not a root cause')),

  fact('post-mortem impact: users, duration, money, reputation, data', (runbook) => {
    expect(field(template(runbook, 'post-mortem'), 'Impact assessment').rows).toEqual(['Users affected', 'How long', 'Money', 'Reputation', 'Data exposed, if any']);
  }, cut(REVIEW, 'Users affected', 'How long', 'Money', 'Reputation', 'Data exposed')),

  fact('post-mortem: what went well in detection, communication and fallback', (runbook) => {
    expect(field(template(runbook, 'post-mortem'), 'What went well').prompt).toMatch(/how fast it was detected, how people were told, whether the fallback held/);
  }, cut(REVIEW, 'how fast it was detected', 'how people were told', 'whether the fallback held')),

  fact('post-mortem: gaps in monitoring, response, communication, documentation', (runbook) => {
    expect(field(template(runbook, 'post-mortem'), 'What could be improved').prompt).toMatch(/Gaps in monitoring, in speed of response, in communication, in documentation/);
  }, cut(REVIEW, 'in monitoring', 'in speed of response', 'in communication', 'in documentation')),

  fact('post-mortem actions: specific, assigned, with a date, against a recurrence', (runbook) => {
    expect(field(template(runbook, 'post-mortem'), 'Action items')).toMatchObject({ columns: ['Improvement', 'Owner', 'Due', 'How it prevents a recurrence'], prompt: expect.stringMatching(/Specific, assigned to one person, with a date\. Each one prevents a recurrence/) });
  }, cut(REVIEW, 'Specific, assigned', 'assigned to one person', 'with a date', 'Each one prevents a recurrence'), swap(REVIEW, '[Improvement, Owner, Due,', '[Improvement, Owner,')),
];
