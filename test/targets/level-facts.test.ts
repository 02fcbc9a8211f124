/** One source, one truth: each output tells the same facts of each level. */
import { describe, expect, test } from 'vitest';
import { levelFacts, type LevelFacts } from '../setup/level-facts.ts';
import { TARGETS } from '#src/targets/index.ts';
import type { Target, TargetInput } from '#src/targets/target.ts';
import { FACT_READERS, type ReadFacts } from '../setup/fact-readers.ts';
import { inputOf, RUNBOOKS } from '../setup/runbooks.ts';

const targets: Readonly<Record<string, Target>> = TARGETS;

/** Of an output with several parts, each has a reader: `wiki/github`. */
const targetOf = (name: string): Target | undefined => targets[name.split('/')[0] ?? ''];

test('each reader reads an output that exists', () => {
  expect(Object.keys(FACT_READERS).filter((name) => targetOf(name) === undefined)).toEqual([]);
});

describe.each(Object.entries(FACT_READERS))('%s', (name, readFacts) => {
  test.each(RUNBOOKS)('%s', async (_, dir) => {
    const input = await inputOf(dir);
    const files = targetOf(name)?.render(input).files ?? [];
    const read = levelFacts(input.runbook, input).map((facts, index) => ({ facts, found: readFacts(files, facts.level, index) }));
    expect(read.flatMap(({ facts, found }) => differences(found, facts))).toEqual([]);
    const unread = read.filter(({ facts, found }) => found === undefined && (!tellsByNotices(name) || hasNotice(input, facts.level)));
    expect(unread.map(({ facts }) => facts.level ?? 'every incident')).toEqual([]);
  });
});

/** What is made of messages alone has nothing for a level that none is sent for; everything else tells of each. */
const tellsByNotices = (name: string): boolean => name === 'teams' || name === 'email';

const hasNotice = ({ runbook }: TargetInput, level: string | undefined): boolean =>
  runbook.templates.some(({ kind, audience, moments, severities }) => kind === 'message' && audience === 'internal' && moments.includes('declared') && (severities.length === 0 || (level !== undefined && severities.includes(level))));

/** Each fact that is told otherwise, or not at all. Who is told and by when stand on one line. */
function differences(read: ReadFacts | undefined, facts: LevelFacts): string[] {
  if (read === undefined) return [];
  const { label = '', responseTime = '', firstAction = '', told, nextUpdate = '', updateEvery } = facts;
  const isTold = told.filter(({ who, by }) => !read.told.some((line) => line.startsWith(who) && line.includes(by ?? '')));
  return [
    ...(label.split(' ').every((word) => read.label.includes(word)) ? [] : [`label: ${read.label}, not ${label}`]),
    ...(read.responseTime === responseTime ? [] : [`response time: ${read.responseTime}, not ${responseTime}`]),
    ...(read.firstAction === firstAction ? [] : [`first action: ${read.firstAction}, not ${firstAction}`]),
    ...(read.nextUpdate.includes(nextUpdate) || read.nextUpdate === `every ${updateEvery}` ? [] : [`next update: ${read.nextUpdate}, not ${nextUpdate}`]),
    ...isTold.map(({ who, by }) => `told: ${who}, ${by}`),
  ].map((difference) => `${facts.level ?? 'every incident'}, ${difference}`);
}

test('a fact that differs is found', () => {
  const facts: LevelFacts = { level: 'red', label: 'Red', responseTime: 'within 5 min', firstAction: 'Stop it.', told: [{ who: 'Legal', by: 'within 15 min' }], nextUpdate: '30 min', updateEvery: '30 min' };
  const read: ReadFacts = { label: 'Red', responseTime: 'within 5 min', firstAction: 'Stop it.', told: ['Legal within 15 min by phone'], nextUpdate: 'every 30 min' };
  expect(differences(read, facts)).toEqual([]);
  const wrong: ReadFacts = { label: 'Amber', responseTime: 'within 50 min', firstAction: '', told: ['Legal within 1 h', 'Support within 15 min'], nextUpdate: 'none' };
  expect(differences(wrong, facts)).toHaveLength(5);
});
