/** What a hint says, and what it must not: whoever follows a wrong guess sends people to the wrong level, person or agent. */
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '#src/diagnostics/diagnostic.ts';
import { changed, findings, SMALL, type Change, type Files } from './small-runbook.ts';

const CALM = 'severities/calm.mdx';
const RESPOND = 'procedures/respond.mdx';
const HOLDERS: readonly Change[] = [
  [RESPOND, 'title: Respond\n', 'title: Respond\nseverities: [p0, p1]\n'],
  [RESPOND, '{ p0: 15m, else: 1h }', '{ p0: 15m, p1: 30m, else: 1h }'],
  [RESPOND, 'Ask {roles.captain}.', 'At {severities.p1} ask {roles.captain}.'],
];

/** The small runbook with a level moved to another file name, and front matter of its own. */
function renamedLevel(was: string): Files {
  const { 'severities/p1.mdx': level = '', ...rest } = changed(SMALL, HOLDERS);
  return changed({ ...rest, [CALM]: level }, [[CALM, 'rank: 1\n', `rank: 1\n${was}`], ['procedures/wrong-answers.mdx', 'start_severity: p1', 'start_severity: calm']]);
}

test('a template for a level that was renamed is told as that alone', () => {
  const files = changed(renamedLevel('was: [p1]\n'), [['templates/customers.mdx', 'severities: [p0]', 'severities: [p1]'], [CALM, 'escalation: none', 'escalation:\n  - { to: captain, send: [internal, customers] }']]);
  expect(findings(files).flatMap(({ code, file }) => (file === CALM || file.startsWith('templates/') ? [`${file} ${code}`] : []))).toEqual(['templates/customers.mdx unknown-id']);
});

const hintsOf = (found: readonly Diagnostic[]): (string | undefined)[] => found.map(({ hint }) => hint);

describe('a level that was renamed', () => {
  test('is told by its new id where the new one says what it was', () => {
    const found = findings(renamedLevel('was: [p1]\n'));
    expect(found.map(({ code }) => code).toSorted()).toEqual(['unknown-id', 'unknown-level', 'unknown-reference']);
    expect(hintsOf(found)).toEqual(['`p1` is now `calm`', '`p1` is now `calm`', '`p1` is now `calm`']);
  });

  test('is never taken for its neighbor', () => {
    const found = findings(renamedLevel(''));
    expect(found).toHaveLength(3);
    for (const { message, hint } of found) {
      expect(hint ?? '').not.toContain('did you mean');
      expect(`${message} ${hint}`).toMatch(/calm/);
    }
  });
});

test('what stands in the list already is not suggested a second time', () => {
  const found = findings(changed(SMALL, [[RESPOND, '{ title: Tell, send: internal }', '{ title: Tell, send: [customers, costumers] }']]));
  expect(found.filter(({ code }) => code === 'unknown-id').map(({ message, hint }) => [message, hint])).toEqual([['`costumers` is no template; there are internal, customers, review', undefined]]);
});

test.each<readonly [string, string]>([
  ['porter.pause', 'there is no agent `porter`; there are `guide`, `clerk`'],
  ['clerk.brake', 'there are `rollback`, `kill-switch`, `pause`'],
  ['clerk.kil-switch', 'did you mean `clerk.kill-switch`?'],
])('a step that runs `%s`', (control, hint) => {
  const found = findings(changed(SMALL, [['procedures/wrong-answers.mdx', 'run: pause,', `run: ${control},`]]));
  expect(found.map((each) => [each.code, each.hint])).toEqual([['unknown-id', hint]]);
});

test.each<readonly [string, Change, string]>([
  ['a control', ['drills/2026-11-12-clerk-pause.yaml', 'clerk.pause', 'clerk.hold'], '`clerk.hold` is now `clerk.pause`'],
  ['an agent of a control', ['drills/2026-11-12-clerk-pause.yaml', 'clerk.pause', 'porter.pause'], '`porter.pause` is now `clerk.pause`'],
  ['a step', [RESPOND, 'on_failure: stop', 'on_failure: wrong-answers.halt'], '`wrong-answers.halt` is now `wrong-answers.pause`'],
  ['a procedure', [RESPOND, 'goto: recover', 'goto: mend'], '`mend` is now `recover`'],
])('%s that was renamed', (_, change, hint) => {
  const found = findings(changed(SMALL, [['agents/clerk.yaml', 'owner: captain', 'owner: captain\nwas: porter'], ['agents/clerk.yaml', 'pause: {', 'pause: { was: hold,'], change]));
  expect(found.flatMap((each) => (each.code === 'unknown-id' ? [each.hint] : []))).toEqual([hint]);
});

test('the drills of a deleted agent: delete them, or say who took its place', () => {
  const files = Object.fromEntries(Object.entries(SMALL).filter(([path]) => path !== 'agents/guide.yaml'));
  const found = findings(files).filter(({ file }) => file.startsWith('drills/'));
  expect(found.map(({ code }) => code)).toEqual(['unknown-id', 'unknown-id']);
  for (const { hint } of found) expect(hint).toMatch(/no agent `guide`: delete this drill, .*`was: \[guide\]`/);
});

test.each<readonly [string, readonly Change[], string]>([
  ['a placeholder that nothing declares', [[RESPOND, 'look --at {vars.region}', 'look --at {vars.region} --token {ask.token}']], '`ask: { token: What to type in }`'],
  ['a placeholder without its root', [['templates/internal.mdx', 'prompt: Whom it hurts', 'text: "{brief}"']], 'did you mean `{ask.brief}`?'],
  ['a placeholder without its root, misspelled', [['templates/internal.mdx', 'prompt: Whom it hurts', 'text: "{breif}"']], 'did you mean `{ask.brief}`?'],
  ['a field of the incident without its root', [['templates/internal.mdx', 'prompt: Whom it hurts', 'text: "{declared_at}"']], 'did you mean `{incident.declared_at}`?'],
  ['names that are few', [['pages/about.mdx', '{vars.region}', '{channels.radio}']], 'there are `incidents`, `status`'],
])('%s', (_, changes, hint) => {
  const found = findings(changed(SMALL, changes));
  expect(found.map(({ code }) => code)).toEqual(['unknown-reference']);
  expect(found[0]?.hint).toContain(hint);
});

test.each<readonly [string, string, string]>([
  ['before the next key', "ada: { name: 'Ada, the first, title: Captain, reach: { chat: '@ada' } }", "write 'Ada, the first':"],
  ['at the end of its map', "ada: { title: Captain, name: 'Ada }\n  cy: { name: 'Cy' }", "write 'Ada':"],
  ['at the end of its line', "ada:\n    title: 'Captain, first\n    name: 'Ada'", "write 'Captain, first':"],
])('a quote that is not closed ends %s', (_, person, hint) => {
  const found = findings(changed(SMALL, [['organization.yaml', 'ada: { name: Ada Example, reach: { phone: 555 0101 } }', person]]));
  expect(found.map(({ code, message }) => [code, message])).toEqual([['yaml-quote', "the quote `'` is not closed"]]);
  expect(found[0]?.hint).toContain(hint);
});
