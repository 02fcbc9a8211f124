/** One mistake is told once: what only follows from it is held back, and nothing else is. */
import { describe, expect, test } from 'vitest';
import { changed, findings, SMALL, type Change } from './small-runbook.ts';

const told = (...changes: readonly Change[]): string[] => findings(changed(SMALL, changes)).map(({ code, file, line }) => `${code} ${file}:${line}`);

/** Independent mistakes far from the broken file. */
const ELSEWHERE: readonly Change[] = [
  ['procedures/respond.mdx', 'on_failure: stop', 'on_failure: stopp'],
  ['templates/internal.mdx', 'prompt: Whom it hurts', 'promt: Whom it hurts'],
  ['pages/about.mdx', '<Show what="roles" />', '<Show what="rolls" />'],
];
const TOLD_ELSEWHERE = ['component-attribute pages/about.mdx:5', 'unknown-id procedures/respond.mdx:17', 'unknown-key templates/internal.mdx:7'];

describe('a file that YAML cannot read', () => {
  test.each([
    ['organization.yaml', 'name: Lantern Ltd', 'name: "Lantern Ltd'],
    ['severities/p0.mdx', 'code: P0', 'code: [P0'],
    ['agents/guide.yaml', 'owner: captain', 'owner: captain: x'],
    ['agents/_defaults.yaml', 'budget: 5m', 'budget: "5m'],
    ['procedures/recover/index.mdx', 'who: captain', 'who: {captain'],
    ['procedures/recover/01-check.mdx', 'title: Check', 'title: "Check'],
    ['templates/customers.mdx', 'audience: customers', 'audience: "customers'],
    ['runbook.yaml', 'owner: captain', 'owner: "captain'],
    ['drills/2026-11-10-guide-kill.yaml', 'who: ada', 'who: "ada'],
  ] as const)('%s: only that is told, and every mistake elsewhere', (file, before, after) => {
    const broken = told([file, before, after]);
    expect(broken).toHaveLength(1);
    expect(broken[0]).toMatch(new RegExp(`^yaml-\\S+ ${file}:`));
    expect(told([file, before, after], ...ELSEWHERE)).toEqual([...broken, ...TOLD_ELSEWHERE].toSorted((a, b) => ((a.split(' ')[1] ?? '') < (b.split(' ')[1] ?? '') ? -1 : 1)));
  });
});

describe('a field that cannot be used', () => {
  test.each([
    ['a role that is no map', ['organization.yaml', 'desk: { name: Front desk crew, reach: { phone: 555 0100 } }', 'desk: front desk'], 'wrong-type organization.yaml:7'],
    ['a value that references print', ['organization.yaml', 'vars: { region: eu-1 }', 'vars: { region: [eu-1] }'], 'wrong-type organization.yaml:16'],
    ['the escalation of a level', ['severities/p1.mdx', 'escalation: none', 'escalation: nobody'], 'unknown-word severities/p1.mdx:5'],
    ['a control', ['agents/guide.yaml', 'fallback: none', 'fallback: nothing'], 'unknown-word agents/guide.yaml:7'],
    ['the time of a step', ['procedures/respond.mdx', 'after: 5m', 'after: soon'], 'invalid-value procedures/respond.mdx:9'],
    ['a required key in another spelling', ['severities/p1.mdx', 'definition:', 'defnition:'], 'unknown-key severities/p1.mdx:4'],
    ['the rank of a level', ['severities/p1.mdx', 'rank: 1', 'rank: one'], 'invalid-value severities/p1.mdx:2'],
    ['an audience', ['templates/customers.mdx', 'audience: customers', 'audience: custmers'], 'unknown-word templates/customers.mdx:3'],
    ['a stage of a ramp', ['procedures/respond.mdx', '100%]', 'all]'], 'invalid-value procedures/respond.mdx:20'],
    ['the title of a step', ['procedures/respond.mdx', 'title: Stop the agent', 'title: [Stop the agent]'], 'wrong-type procedures/respond.mdx:6'],
  ] as const)('%s', (_, change, expected) => {
    expect(told(change)).toEqual([expected]);
  });
});

test('a drill that cannot be judged holds back the word on its own control alone', () => {
  const overdue: Change = ['drills/2026-11-12-clerk-pause.yaml', 'date: 2026-11-12', 'date: 2026-10-01'];
  const drill = 'drills/2026-11-10-guide-kill.yaml';
  expect(told(overdue, [drill, 'outcome: passed', 'outcome: fine'])).toEqual(['drill-overdue agents/clerk.yaml:8', `unknown-word ${drill}:4`]);
  expect(told(overdue, [drill, 'date: 2026-11-10', 'date: last week'])).toEqual(['drill-overdue agents/clerk.yaml:8', `invalid-value ${drill}:2`]);
  expect(told(overdue, [drill, 'control: guide.kill-switch', 'control: [guide.kill-switch]'])).toEqual([`wrong-type ${drill}:1`]);
});

describe('a drill that YAML cannot read', () => {
  const drill = 'drills/2026-11-10-guide-kill.yaml';
  const overdue: Change = ['drills/2026-11-12-clerk-pause.yaml', 'date: 2026-11-12', 'date: 2026-10-01'];
  const withDrill = (text: string): string[] => findings({ ...changed(SMALL, [overdue]), [drill]: text }).map(({ code, file }) => `${code} ${file}`);
  const OTHERS = 'drill-overdue agents/clerk.yaml';

  test.each([
    ['a quotation that is not closed', 'control: guide.kill-switch\nwho: "ada\ndate: 2026-11-10\noutcome: passed\n'],
    ['its own, too', 'control: "guide.kill-switch\ndate: 2026-11-10\nwho: ada\noutcome: passed\n'],
    ['braces that are not closed', '{ control: guide.kill-switch, date: 2026-11-10, who: ada, outcome: passed\n'],
    ['a list', '- control: guide.kill-switch # by hand\n  date: 2026-11-10\n  who: ada\n  outcome: passed\n'],
    ['no UTF-8', 'control: guide.kill-switch\ndate: 2026-11-10\nwho: ada\noutcome: passed\nnotes: gr\uFFFDn\n'],
    ['a mistyped control', 'control: guide.kil-switch\nwho: "ada\ndate: 2026-11-10\noutcome: passed\n'],
  ])('%s: the word on the control that its lines name is held back, and no other', (_, text) => {
    expect(withDrill(text)).toEqual([OTHERS, expect.stringMatching(new RegExp(` ${drill}$`))]);
  });

  test('of a procedure: no word on a control is held back', () => {
    expect(withDrill('procedure: respond\nwho: "ada\ndate: 2026-11-10\noutcome: passed\n')).toEqual([OTHERS, 'drill-overdue agents/guide.yaml', `yaml-quote ${drill}`]);
  });

  test.each([
    ['nothing', ''],
    ['more than one line', 'control:\n  guide.kill-switch\nwho: "ada\n'],
  ])('%s that says which control: it may be any', (_, text) => {
    expect(withDrill(text)).toEqual([expect.stringMatching(new RegExp(` ${drill}$`))]);
  });
});

test('places hold behind a list item that was left out', () => {
  const changes: readonly Change[] = [
    ['procedures/respond.mdx', '  - title: Stop the agent', '  - Look out\n  - title: Stop the agent'],
    ['procedures/respond.mdx', '[10% for 30m, 100%]', '[10% for 30m, 50%]'],
  ];
  expect(told(...changes)).toEqual(['wrong-type procedures/respond.mdx:6', 'ramp-incomplete procedures/respond.mdx:21']);
});

test('what YAML split is told once, also where both halves are wrong', () => {
  expect(told(['obligations/gdpr.yaml', 'by: 72h', 'by: 4 days (late, or later)'])).toEqual(['yaml-comma-split obligations/gdpr.yaml:5']);
});

test('what lies under all agents is told once', () => {
  expect(told(['agents/_defaults.yaml', 'budget: 5m', 'budget: 5 parsecs'])).toEqual(['invalid-value agents/_defaults.yaml:6']);
  expect(told(['agents/_defaults.yaml', 'stops: The release', 'stopps: The release'])).toHaveLength(1);
});

/** What is told where a folder has another name. */
function renamed(from: string, to: string): string[] {
  const files = Object.entries(SMALL).map(([path, text]) => [path.startsWith(from) ? `${to}${path.slice(from.length)}` : path, text]);
  return findings(Object.fromEntries(files)).map(({ code, file, line }) => `${code} ${file}:${line}`);
}

describe('a slip in the name of a file or folder', () => {
  test.each([
    ['severities/', 'severity/', 'severity/p0.mdx:2'],
    ['agents/', 'Agents/', 'Agents/_defaults.yaml:1'],
    ['procedures/', 'procedure/', 'procedure/respond.mdx:2'],
    ['templates/', 'template/', 'template/internal.mdx:2'],
  ])('%s as %s: one error, at its first file', (from, to, place) => {
    expect(renamed(from, to)).toEqual([`unknown-file ${place}`]);
  });

  test('steps without their index', () => {
    const { 'procedures/recover/index.mdx': _, ...without } = SMALL;
    expect(findings(without).map(({ code, file }) => `${code} ${file}`)).toEqual(['missing-index procedures/recover/01-check.mdx']);
  });

  test('two steps of one number have no order', () => {
    const files = { ...SMALL, 'procedures/recover/1-open.mdx': '---\ntitle: Open\n---\nOpen it.\n' };
    expect(findings(files).map(({ code, file, message }) => [code, file, message.includes('01-check.mdx')])).toEqual([['step-number-twice', 'procedures/recover/1-open.mdx', true]]);
  });
});
