/** The two levels at which the agent is stopped. */
import { expect } from 'vitest';
import { timing } from '../../time/builders.ts';
import { cut, fact, swap, type Fact } from '../fact.ts';
import { level, told } from '../find.ts';

const P0 = 'severities/p0.mdx';
const P1 = 'severities/p1.mdx';
const FOUR = ['engineering-lead', 'vp-engineering', 'legal', 'communications'];

export const UPPER_LEVELS: readonly Fact[] = [
  fact('P0 is active harm, lost data, unauthorized action or broken safety', (runbook) => {
    const { code, name, definition } = level(runbook, 'p0');
    expect([code, name]).toEqual(['P0', 'Critical']);
    expect(definition).toMatch(/active damage, loses data, acts without authorization or breaks a safety rule/);
  }, cut(P0, 'active damage', 'loses data', 'acts without authorization', 'breaks a safety rule'), swap(P0, 'code: P0', 'code: P9'), swap(P0, 'name: Critical', 'name: Bad')),

  fact('P0: users are harmed, or the reputation is at immediate risk', (runbook) => {
    expect(level(runbook, 'p0').definition).toMatch(/Users are being hurt, or the company's reputation is in immediate danger/);
  }, cut(P0, 'Users are being hurt', 'reputation is in immediate danger')),

  fact('P0 is answered immediately, by all hands', (runbook) => {
    const { response_time, effort } = level(runbook, 'p0');
    expect(response_time).toEqual(timing('immediately'));
    expect(effort).toMatch(/All hands on deck\. Everybody drops everything else/);
  }, swap(P0, 'response_time: immediately', 'response_time: 15m'), cut(P0, 'All hands on deck', 'drops everything else')),

  fact('P0 begins with the kill switch', (runbook) => {
    const { first_action, run } = level(runbook, 'p0');
    expect(first_action).toMatch(/^Press the kill switch/);
    expect(run).toBe('kill-switch');
  }, cut(P0, 'Press the kill switch'), swap(P0, 'run: kill-switch', 'run: fallback')),

  fact('P0: no new request reaches the agent, before anything else is done', (runbook) => {
    expect(level(runbook, 'p0').first_action).toMatch(/before anything else\. The agent must not take one more request/);
  }, cut(P0, 'before anything else', 'must not take one more request')),

  fact('P0 examples: leaked personal data, unauthorized transactions, dangerous advice, injection that carries data out', (runbook) => {
    expect(level(runbook, 'p0').examples).toEqual([
      expect.stringMatching(/Answers leak personal data \(PII\)/),
      expect.stringMatching(/transactions nobody authorized/),
      expect.stringMatching(/dangerous medical or legal advice/),
      expect.stringMatching(/prompt injection carries data out/),
    ]);
  }, cut(P0, 'Answers leak personal data (PII)', 'transactions nobody authorized', 'medical', 'legal advice', 'A prompt injection', 'carries data out')),

  fact('P0: engineering lead, VP of Engineering, Legal and Communications within 15 minutes', (runbook) => {
    for (const role of FOUR) expect(told(level(runbook, 'p0'), role).by).toEqual(timing('15m'));
  }, ...FOUR.map((role) => swap(P0, 'to: [engineering-lead, vp-engineering, legal, communications]', `to: [${FOUR.filter((each) => each !== role).join(', ')}]`)), swap(P0, 'communications], by: 15m', 'communications], by: 25m')),

  fact('P1 is wrong, misleading or poor so often that trust or results suffer', (runbook) => {
    const { code, name, definition } = level(runbook, 'p1');
    expect([code, name]).toEqual(['P1', 'High']);
    expect(definition).toMatch(/wrong, misleading or poor so often that users lose trust or the business loses results/);
  }, cut(P1, 'wrong, misleading or poor', 'users lose trust', 'the business loses results'), swap(P1, 'code: P1', 'code: P9'), swap(P1, 'name: High', 'name: Bad')),

  fact('P1: nobody is harmed, the service is significantly degraded', (runbook) => {
    expect(level(runbook, 'p1').definition).toMatch(/Nobody is being harmed, but the service is significantly degraded/);
  }, cut(P1, 'Nobody is being harmed', 'significantly degraded')),

  fact('P1 is answered within 1 hour of detection', (runbook) => {
    expect(level(runbook, 'p1').response_time).toEqual(timing('1h'));
    expect(level(runbook, 'p1').body).toMatch(/clock starts at detection/);
  }, swap(P1, 'response_time: 1h', 'response_time: 2h'), cut(P1, 'starts at detection')),

  fact('P1 begins with the fallback while the cause is investigated', (runbook) => {
    const { first_action, run } = level(runbook, 'p1');
    expect(first_action).toMatch(/^Switch to the fallback while the cause is investigated\. Static answers, handoff to a person, or reduced functionality/);
    expect(run).toBe('fallback');
  }, cut(P1, 'Switch to the fallback', 'while the cause is investigated', 'Static answers, handoff', 'handoff to a person', 'reduced functionality'), swap(P1, 'run: fallback', 'run: kill-switch')),

  fact('P1 examples: made-up facts in 30 %, wrong tool, overflowing context, cascading rate limits', (runbook) => {
    expect(level(runbook, 'p1').examples).toEqual([
      expect.stringMatching(/makes up facts.*30 % of its answers or more/),
      expect.stringMatching(/consistently calls the wrong tool/),
      expect.stringMatching(/context window overflows and answers become incoherent/),
      expect.stringMatching(/rate limits set off failures that cascade/),
    ]);
  }, cut(P1, 'makes up facts', '30 % of its answers or more', 'consistently calls the wrong tool', 'context window overflows', 'become incoherent', 'rate limits set off', 'that cascade')),

  fact('P1: engineering lead and product manager are told', (runbook) => {
    for (const role of ['engineering-lead', 'product-manager']) expect(told(level(runbook, 'p1'), role)).toMatchObject({ by: timing('1h'), send: ['internal'] });
  }, swap(P1, 'to: [engineering-lead, product-manager]', 'to: [engineering-lead]'), swap(P1, 'to: [engineering-lead, product-manager]', 'to: [product-manager]'), swap(P1, 'product-manager], by: 1h', 'product-manager], by: 2h')),

  fact('P1: support is briefed with talking points', (runbook) => {
    expect(told(level(runbook, 'p1'), 'support')).toMatchObject({ via: ['support-desk'], send: ['talking-points'] });
  }, swap(P1, 'to: support,', 'to: product,'), swap(P1, 'send: talking-points', 'send: internal')),

  fact('settled: everyone hears of P0 immediately, and the four are reached within 15 minutes', (runbook) => {
    const p0 = level(runbook, 'p0');
    expect(told(p0, 'everyone').by).toEqual(timing('immediately'));
    expect(p0.body).toMatch(/Both\. They are two different duties/);
    expect(p0.body).toMatch(/\*\*Immediately\*\*: the notice goes to \{roles\.everyone\}/);
    expect(p0.body).toMatch(/\*\*Within 15 minutes\*\*: .*each reached\. A posted notice does not count/);
  }, swap(P0, 'to: everyone, by: immediately', 'to: everyone, by: 15m'), cut(P0, 'Both. They are two different duties', '**Immediately**', '**Within 15 minutes**', 'A posted notice does not count')),

  fact('settled: at P1 the fallback comes first and the circuit breaker right after it', (runbook) => {
    expect(level(runbook, 'p1').body).toMatch(/do both in this order.*\n\n1\. Switch to the fallback\..*\n2\. Open the circuit breaker\./);
    expect(level(runbook, 'p1').body).toMatch(/Why not stop first/);
  }, cut(P1, 'do both in this order', '1. Switch to the fallback', '2. Open the circuit breaker', 'Why not stop first')),
];
