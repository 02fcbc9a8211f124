/** The two levels that begin with a ticket. */
import { expect } from 'vitest';
import { timing } from '../../time/builders.ts';
import { cut, fact, swap, type Fact } from '../fact.ts';
import { level, told } from '../find.ts';

const P2 = 'severities/p2.mdx';
const P3 = 'severities/p3.mdx';

export const LOWER_LEVELS: readonly Fact[] = [
  fact('P2 is degraded performance that users notice and can work around', (runbook) => {
    const { code, name, definition } = level(runbook, 'p2');
    expect([code, name]).toEqual(['P2', 'Medium']);
    expect(definition).toMatch(/Performance is degraded: users notice and can work around it/);
  }, cut(P2, 'Performance is degraded', 'users notice', 'can work around it.'), swap(P2, 'code: P2', 'code: P9'), swap(P2, 'name: Medium', 'name: Bad')),

  fact('P2: it functions, slower, less accurately or with less', (runbook) => {
    expect(level(runbook, 'p2').definition).toMatch(/functions, but slower, less accurately or without some of its capabilities/);
  }, cut(P2, 'functions, but', 'slower, less', 'less accurately', 'without some of its capabilities')),

  fact('P2 is answered within 4 hours of detection', (runbook) => {
    expect(level(runbook, 'p2').response_time).toEqual(timing('4h'));
    expect(level(runbook, 'p2').body).toMatch(/clock starts at detection/);
  }, swap(P2, 'response_time: 4h', 'response_time: 8h'), cut(P2, 'starts at detection')),

  fact('P2 begins with writing it down, a ticket and an investigation', (runbook) => {
    expect(level(runbook, 'p2').first_action).toMatch(/^Write it down, open a ticket and begin to investigate/);
  }, cut(P2, 'Write it down', 'open a ticket', 'begin to investigate')),

  fact('P2 is watched for a rise to P1', (runbook) => {
    expect(level(runbook, 'p2').first_action).toMatch(/Watch for signs that it becomes P1/);
    expect(level(runbook, 'p2').body).toMatch(/At every update ask the questions of \{severities\.p1\}/);
  }, cut(P2, 'Watch for signs that it becomes P1', 'ask the questions of {severities.p1}')),

  fact('P2 examples: doubled latency, a flaky tool, lost context, cost up by half', (runbook) => {
    expect(level(runbook, 'p2').examples).toEqual([
      expect.stringMatching(/twice as long/),
      expect.stringMatching(/One tool integration fails now and then/),
      expect.stringMatching(/occasionally loses the thread of a conversation \(its context\)/),
      expect.stringMatching(/conversation costs 50 % more than the baseline/),
    ]);
  }, cut(P2, 'twice as long', 'One tool integration', 'now and then', 'occasionally', 'the thread of a conversation', '50 % more', 'than the baseline')),

  fact('P2: the assigned engineer investigates', (runbook) => {
    expect(level(runbook, 'p2').who).toEqual(['assigned-engineer']);
    expect(told(level(runbook, 'p2'), 'assigned-engineer').via).toEqual(['tickets']);
  }, swap(P2, 'who: assigned-engineer', 'who: on-call'), swap(P2, 'to: assigned-engineer', 'to: on-call')),

  fact('P2: the team lead hears of it at the next standup', (runbook) => {
    expect(told(level(runbook, 'p2'), 'team-lead').by).toEqual(timing('next standup'));
  }, swap(P2, 'to: team-lead', 'to: on-call'), swap(P2, 'by: next standup', 'by: 4h')),

  fact('P3 is cosmetic, inconsistent in small things or a bug that is not critical', (runbook) => {
    const { code, name, definition } = level(runbook, 'p3');
    expect([code, name]).toEqual(['P3', 'Low']);
    expect(definition).toMatch(/Cosmetic faults, minor inconsistencies and bugs that are not critical\. Neither users nor business results meaningfully suffer/);
  }, cut(P3, 'Cosmetic faults', 'minor inconsistencies', 'bugs that are not critical', 'Neither users', 'business results meaningfully suffer'), swap(P3, 'code: P3', 'code: P9'), swap(P3, 'name: Low', 'name: Bad')),

  fact('P3 is answered on the next business day', (runbook) => {
    expect(level(runbook, 'p3').response_time).toEqual(timing('next business day'));
  }, swap(P3, 'response_time: next business day', 'response_time: 1d')),

  fact('P3 begins with a ticket on the backlog', (runbook) => {
    expect(level(runbook, 'p3').first_action).toMatch(/^Open a ticket and put it on the backlog/);
  }, cut(P3, 'Open a ticket', 'put it on the backlog')),

  fact('P3 is fixed in the next regular release', (runbook) => {
    expect(level(runbook, 'p3').first_action).toMatch(/fix ships with the next regular release/);
    expect(level(runbook, 'p3').body).toMatch(/next \{events\.release\} carries the fix/);
  }, cut(P3, 'ships with the next regular release', '{events.release}')),

  fact('P3 examples: formatting, grammar, harmless warnings, unused parameters', (runbook) => {
    expect(level(runbook, 'p3').examples).toEqual([
      expect.stringMatching(/Answers are formatted inconsistently/),
      expect.stringMatching(/Generated text has small grammar mistakes/),
      expect.stringMatching(/log holds warnings that are not critical/),
      expect.stringMatching(/tool declares parameters that nothing uses/),
    ]);
  }, cut(P3, 'formatted inconsistently', 'small grammar mistakes', 'warnings that are not critical', 'parameters that nothing uses')),

  fact('P3 is not escalated', (runbook) => {
    expect(level(runbook, 'p3').escalation).toBe('none');
    expect(level(runbook, 'p3').body).toMatch(/No escalation/);
  }, swap(P3, 'escalation: none', 'escalation: [{ to: team-lead, via: tickets }]'), cut(P3, 'No escalation')),

  fact('P3 goes through the standard ticket workflow', (runbook) => {
    expect(level(runbook, 'p3').body).toMatch(/standard ticket workflow in \{channels\.tickets\} is enough/);
  }, cut(P3, 'the standard ticket workflow', '{channels.tickets} is enough')),
];
