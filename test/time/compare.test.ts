import { describe, expect, test } from 'vitest';
import { compareTimings } from '#src/model/time/compare.ts';
import { addToDate } from '#src/model/time/dates.ts';
import { durationMs } from '#src/model/time/duration.ts';
import { duration, timing } from './builders.ts';

describe('compareTimings', () => {
  test.each([
    ['15m', '1h', -1],
    ['60m', '1h', 0],
    ['90m', '1h30m', 0],
    ['30m..60m', '1h', 0],
    ['30m..60m', '45m', 1],
    ['immediately', '15m', -1],
    ['immediately', 'next standup', -1],
    ['immediately', '1 business hour', -1],
    ['4h', '1d', -1],
    ['24h', '1d', undefined],
    ['26h', '1d', 1],
    ['7d', '1w', 0],
    ['1d', '1d12h', -1],
    ['1d30m', '1d', 1],
    ['1 month', '30d', undefined],
    ['1 month', '27d', 1],
    ['1 month', '32d', -1],
    ['3 months', '12 months', -1],
    ['1 month', '1 month', 0],
    ['15m', 'next standup', undefined],
    ['next standup', 'next standup', 0],
    ['next standup', 'next release', undefined],
    ['next business day', '1 business day', 0],
    ['2 business days', '5 business days', -1],
    ['5 business days', 'next business day', 1],
    ['1 business day', '8 business hours', undefined],
    ['1h', '2 business hours', -1],
    ['3h', '2 business hours', undefined],
    ['15m', '5 business days', -1],
    ['5 business days', '7d', undefined],
    ['1h after mitigated', '2h after mitigated', -1],
    ['1h after mitigated', '2h', undefined],
    ['1h (about)', '60m', 0],
    ['none', '1h', undefined],
    ['1h', '(soon)', undefined],
  ] as const)('%s and %s: %s', (a, b, expected) => {
    expect(compareTimings(timing(a), timing(b))).toBe(expected);
    expect(compareTimings(timing(b), timing(a))).toBe(expected === undefined ? undefined : 0 - expected);
  });
});

test.each([
  ['90s', 90_000],
  ['1h30m', 5_400_000],
  ['24h', 86_400_000],
  ['1d', undefined],
  ['1 month', undefined],
] as const)('durationMs of %s is %s', (text, ms) => {
  expect(durationMs(duration(text))).toBe(ms);
});

test.each([
  ['2026-01-31', '1 month', '2026-02-28'],
  ['2028-01-31', '1 month', '2028-02-29'],
  ['2028-02-29', '12 months', '2029-02-28'],
  ['2026-11-30', '3 months', '2027-02-28'],
  ['2026-12-31', '6 months', '2027-06-30'],
  ['2026-12-31', '1d', '2027-01-01'],
  ['2026-02-22', '1w', '2026-03-01'],
  ['2026-05-04', '24h', '2026-05-05'],
  ['2026-05-04', '25h', '2026-05-06'],
  ['2026-05-04', '30m', '2026-05-05'],
])('%s + %s = %s', (date, length, expected) => {
  expect(addToDate(date, duration(length))).toBe(expected);
});

test('addToDate refuses what is no date', () => {
  expect(() => addToDate('soon', { days: 1 })).toThrow(RangeError);
});
