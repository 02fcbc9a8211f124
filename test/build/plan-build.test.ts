import { describe, expect, test } from 'vitest';
import { checkNamed, checkUsual } from '#scripts/build/check-names.ts';
import { planBuild, type BuildRequest, type LastOutput } from '#scripts/build/plan-build.ts';
import { inOrder, namesOf, ownerOf } from '#scripts/build/step-names.ts';
import { STEPS } from '#scripts/build/steps.ts';
import { SAMPLE, step } from './steps.ts';

const LAST: LastOutput = { revision: 'r1', engine: '1.0.0', options: 'o1', outputs: ['markdown', 'slack', 'binder', 'site'], whole: true };
const plan = (request: Partial<BuildRequest>) => planBuild({ revision: 'r1', engine: '1.0.0', options: 'o1', named: [], usual: [], last: LAST, ...request }, SAMPLE);

describe('the plan', () => {
  test('without names: everything, each step after what it needs, parts with what they belong to', () => {
    expect(plan({})).toEqual({ run: ['markdown', 'slack', 'binder', 'site', 'downloads', 'archive'], keep: [], outputs: ['markdown', 'slack', 'binder', 'site'] });
  });

  test('without names: what the runbook wants, and the rest goes', () => {
    expect(plan({ usual: ['site', 'slack'] })).toEqual({ run: ['site', 'slack', 'downloads', 'archive'], keep: [], outputs: ['site', 'slack'] });
  });

  test('beside the same revision and engine: only what is named', () => {
    expect(plan({ named: ['slack'] })).toEqual({ run: ['slack'], keep: ['markdown', 'binder', 'site'], outputs: ['markdown', 'slack', 'binder', 'site'] });
    expect(plan({ named: ['site'] }).run).toEqual(['site', 'downloads', 'archive']);
  });

  test('what joins the output renews what gathers it', () => {
    const last = { ...LAST, outputs: ['binder', 'site'] };
    expect(plan({ named: ['slack'], last })).toEqual({ run: ['site', 'slack', 'downloads', 'archive'], keep: ['binder'], outputs: ['slack', 'binder', 'site'] });
    expect(plan({ named: ['slack'], last: { ...LAST, outputs: ['binder'] } }).run).toEqual(['slack']);
  });

  test.each<[string, Partial<LastOutput>, string]>([
    ['another revision', { revision: 'r0' }, 'of revision r0, and the runbook is r1 now'],
    ['another engine', { engine: '0.9.0' }, 'by Breakglass 0.9.0, and this is 1.0.0'],
    ['other options', { options: 'o0' }, 'with other options'],
    ['an output from before options were told', { options: undefined }, 'with other options'],
    ['files that were changed', { whole: false }, 'changed or removed'],
    ['an output that is gone', { outputs: ['markdown', 'fax'] }, 'no longer built: fax'],
  ])('beside %s: everything, and why', (_, last, because) => {
    const all = plan({ named: ['slack'], last: { ...LAST, ...last } });
    expect(all).toMatchObject({ keep: [], outputs: plan({}).outputs });
    expect(all.because).toContain(because);
  });

  test('beside nothing: the usual outputs and the named ones, without a word', () => {
    expect(plan({ named: ['slack'], usual: ['markdown'], last: undefined })).toEqual({ run: ['markdown', 'slack'], keep: [], outputs: ['markdown', 'slack'] });
  });

  test('steps that wait for each other are a bug that is told', () => {
    expect(() => inOrder(['a', 'b'], { a: step('a', { after: ['b'] }), b: step('b', { after: ['a'] }) })).toThrow('wait for each other: a, b');
  });
});

describe('names', () => {
  test('of parts cannot be given', () => {
    expect(namesOf(SAMPLE)).toEqual(['site', 'markdown', 'slack', 'binder']);
  });

  test('that are none: an error with the nearest', async () => {
    await expect(checkNamed(['slack'], SAMPLE)).resolves.toBeUndefined();
    await expect(checkNamed(['slcak'], SAMPLE)).rejects.toMatchObject({ message: 'unknown output slcak', hint: 'did you mean slack?' });
    await expect(checkNamed(['downloads'], SAMPLE)).rejects.toMatchObject({ hint: 'there are site, markdown, slack, binder' });
    await expect(checkNamed(['constructor'], SAMPLE)).rejects.toMatchObject({ message: 'unknown output constructor' });
  });

  test.each([
    ['a list', 'title: x\nbuild:\n  - site\n  - slcak\n', { line: 4, column: 5, endColumn: 10 }],
    ['a list on one line', 'title: x\nbuild: [ site, slcak ]\n', { line: 2, column: 16, endColumn: 21 }],
  ])('in the runbook, as %s: an error that points', (_, text, place) => {
    const found = checkUsual(['site', 'slcak'], { path: 'runbook.yaml', text }, SAMPLE);
    expect(found).toEqual([expect.objectContaining({ code: 'unknown-output', severity: 'error', file: 'runbook.yaml', hint: 'did you mean `slack`?', ...place })]);
  });

  test('in the runbook, as a single word', () => {
    expect(checkUsual(['slcak'], { path: 'runbook.yaml', text: 'build: slcak\n' }, SAMPLE)).toEqual([expect.objectContaining({ line: 1, column: 8, endColumn: 13 })]);
  });
});

test('the longest match owns a path', () => {
  const owners = ['site/index.html', 'site/downloads/list.txt', 'site.zip', 'messages/slack/a/b.json', 'manifest.json', 'sites/x'].map((path) => ownerOf(path, SAMPLE));
  expect(owners).toEqual(['site', 'site', 'site', 'slack', undefined, undefined]);
  expect(ownerOf('runbook.html', { ...SAMPLE, single: step('single', { owns: [''] }) })).toBe('single');
});

describe('the table of steps', () => {
  const rows = Object.entries(STEPS);

  test('names only steps that exist, and parts of whole ones', () => {
    const wrong = rows.flatMap(([name, { after, partOf }]) => [...after, ...(partOf === undefined ? [] : [partOf])].filter((other) => STEPS[other] === undefined || other === name));
    expect(wrong).toEqual([]);
    expect(rows.filter(([, { partOf }]) => partOf !== undefined && STEPS[partOf]?.partOf !== undefined)).toEqual([]);
  });

  test('can be put in order', () => {
    expect(inOrder(Object.keys(STEPS), STEPS).toSorted()).toEqual(Object.keys(STEPS).toSorted());
  });

  test('gives each place one owner, and never the manifest', () => {
    const places = rows.flatMap(([, { owns }]) => owns);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
    expect(places).not.toContain('manifest.json');
  });

  test('says in a line what each is for', () => {
    expect(rows.filter(([, { summary }]) => summary === '' || summary.includes('\n'))).toEqual([]);
  });
});
