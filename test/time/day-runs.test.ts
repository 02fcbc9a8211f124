import { expect, test } from 'vitest';
import type { Weekday } from '#schemas/timing.ts';
import { dayRuns } from '#src/model/time/day-runs.ts';

test.each<[string, readonly Weekday[], readonly string[]]>([
  ['one day', ['wed'], ['wed..wed']],
  ['a week of work', ['mon', 'tue', 'wed', 'thu', 'fri'], ['mon..fri']],
  ['over the end of the week', ['sat', 'sun', 'mon'], ['sat..mon']],
  ['with gaps', ['mon', 'tue', 'thu', 'sat', 'sun'], ['mon..tue', 'thu..thu', 'sat..sun']],
  ['none', [], []],
])('%s', (_, days, runs) => {
  expect(dayRuns(days).map(({ from, to }) => `${from}..${to}`)).toEqual(runs);
  expect(dayRuns(days).flatMap((run) => run.days)).toEqual(days);
});
