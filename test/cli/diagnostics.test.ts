import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '#src/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '#src/diagnostics/format.ts';
import { nearest } from '#src/diagnostics/nearest.ts';

const AGENT: Diagnostic = { code: 'unknown-agent', severity: 'error', message: 'there is no agent `supprt`', file: 'drills/kill.yaml', line: 2, column: 11, endColumn: 17, hint: 'did you mean `support`?' };
const TODO: Diagnostic = { code: 'todo', severity: 'warning', message: '100%: fill in,\nplease', file: 'a,b:c.mdx', line: 1, column: 1 };
const SOURCES = new Map([['drills/kill.yaml', 'title: Kill\nagents: [ supprt ]\n'], ['a,b:c.mdx', 'TODO']]);
const options = { sources: SOURCES, base: 'runbook', color: false };

test('pretty: place, frame, caret, hint and a summary, in reading order', () => {
  expect(formatDiagnostics([AGENT, TODO], 'pretty', options)).toBe(`runbook/a,b:c.mdx:1:1 warning todo
  100%: fill in,
please
  1 | TODO
    | ^

runbook/drills/kill.yaml:2:11 error unknown-agent
  there is no agent \`supprt\`
  1 | title: Kill
  2 | agents: [ supprt ]
    |           ^^^^^^
  hint: did you mean \`support\`?

1 error, 1 warning in 2 files`);
});

test('pretty: colors only where asked for', () => {
  expect(formatDiagnostics([AGENT], 'pretty', { ...options, color: true })).toContain('\u001b[31merror\u001b[39m');
  expect(formatDiagnostics([], 'pretty', options)).toBe('no errors, no warnings');
});

const caretOf = (line: string, column: number, endColumn?: number): string[] => {
  const diagnostic = { ...AGENT, line: 1, column, ...(endColumn === undefined ? {} : { endColumn }) };
  return formatDiagnostics([diagnostic], 'pretty', { ...options, sources: new Map([[AGENT.file, line]]) }).split('\n').slice(2, 4);
};

describe('the caret stands under the finding', () => {
  test.each([
    ['after tabs', '\t\tabc', 4, 5, '    | \t\t ^'],
    ['after a wide character', '日本 x', 4, 5, '    |      ^'],
    ['after an emoji of two units', '🚨 x', 4, 5, '    |    ^'],
    ['past the end of the line', 'ab', 3, undefined, '    |   ^'],
  ] as const)('%s', (_, line, column, end, expected) => {
    expect(caretOf(line, column, end)[1]).toBe(expected);
  });

  test('in a long line, of which a window is shown', () => {
    const [source = '', caret = ''] = caretOf(`${'a'.repeat(500)}X${'b'.repeat(500)}`, 501, 502);
    expect(source.length).toBeLessThan(120);
    expect(source[caret.indexOf('^')]).toBe('X');
  });

  test('control characters of the source do not reach the terminal', () => {
    expect(caretOf('\u001b[2Jx', 1).join('')).not.toContain('\u001b');
  });

  test('a finding beyond the text, or in a file that was not read, has no frame', () => {
    expect(formatDiagnostics([{ ...AGENT, line: 9 }, { ...AGENT, file: 'missing.yaml' }], 'pretty', options)).not.toContain('|');
  });
});

test('json: counts and findings with stable keys', () => {
  const parsed: unknown = JSON.parse(formatDiagnostics([AGENT, TODO], 'json', options));
  expect(parsed).toEqual({ errors: 1, warnings: 1, files: 2, base: 'runbook', diagnostics: [TODO, AGENT] });
  expect(formatDiagnostics([TODO, AGENT], 'json', options)).toBe(formatDiagnostics([AGENT, TODO], 'json', options));
});

test('github: one escaped command for each finding', () => {
  expect(formatDiagnostics([AGENT, TODO], 'github', options).split('\n')).toEqual([
    '::warning file=runbook/a%2Cb%3Ac.mdx,line=1,col=1,title=todo::100%25: fill in,%0Aplease',
    '::error file=runbook/drills/kill.yaml,line=2,col=11,endColumn=17,title=unknown-agent::there is no agent `supprt`%0Adid you mean `support`?',
    '1 error, 1 warning in 2 files',
  ]);
});

test('gitlab: a Code Quality report, whose fingerprints are unique and do not depend on the line', () => {
  const again = { ...AGENT, line: 9 };
  const report: { fingerprint: string }[] = JSON.parse(formatDiagnostics([AGENT, again, TODO], 'gitlab', options));
  const [todo, agent, second] = report;
  expect(todo).toEqual({ description: '100%: fill in,\nplease', check_name: 'todo', fingerprint: todo?.fingerprint, severity: 'minor', location: { path: 'runbook/a,b:c.mdx', lines: { begin: 1 } } });
  expect(agent).toEqual({ description: 'there is no agent `supprt` (did you mean `support`?)', check_name: 'unknown-agent', fingerprint: agent?.fingerprint, severity: 'major', location: { path: 'runbook/drills/kill.yaml', lines: { begin: 2 } } });
  expect(new Set(report.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  expect(second?.fingerprint).toMatch(/^[\da-f]{64}$/);
  expect(JSON.parse(formatDiagnostics([again], 'gitlab', options))).toMatchObject([{ fingerprint: agent?.fingerprint }]);
  expect(formatDiagnostics([], 'gitlab', options)).toBe('[]');
});

test.each([
  ['sev3', ['sev1', 'sev2'], undefined],
  ['p1', ['p0', 'p2'], undefined],
  ['P0', ['p0', 'p1'], 'p0'],
  ['adda', ['ada'], undefined],
  ['jonas', ['tomas'], undefined],
  ['saga', ['saba', 'sara'], undefined],
  ['severity', ['severities', 'agents'], 'severities'],
  ['support-bot', ['support-api'], undefined],
  ['support', ['support-bot', 'support-api'], undefined],
  ['Support', ['support', 'billing'], 'support'],
  ['kil-switch', ['kill-switch', 'kill-switches'], 'kill-switch'],
  ['escalate', ['escalation', 'owner'], 'escalation'],
  ['agen', ['agent', 'agency'], 'agent'],
  ['communications', ['comms', 'legal'], undefined],
  ['chekc', ['check', 'write'], 'check'],
  ['x', ['agent', 'b'], undefined],
  ['', ['agent'], undefined],
  ['agent', [], undefined],
])('nearest to %j of %j is %j', (name, candidates, expected) => {
  expect(nearest(name, candidates)).toBe(expected);
  expect(nearest(name, candidates.toReversed())).toBe(expected);
});
