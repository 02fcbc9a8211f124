import { describe, expect, test } from 'vitest';
import { eventsOf, parseDuration, parseRampStage, parseTiming, type Duration, type Timing } from '#schemas/timing.ts';
import { timing as read } from './builders.ts';

const duration = (length: Duration) => ({ kind: 'duration', duration: length }) as const;

describe('parseTiming', () => {
  test.each<[string, Timing]>([
    ['immediately', { kind: 'immediately' }],
    ['15m', duration({ minutes: 15 })],
    ['  15m  ', duration({ minutes: 15 })],
    ['1h30m', duration({ hours: 1, minutes: 30 })],
    ['1m05s', duration({ minutes: 1, seconds: 5 })],
    ['1m00s', duration({ minutes: 1 })],
    ['1w2d3h4m5s', duration({ weeks: 1, days: 2, hours: 3, minutes: 4, seconds: 5 })],
    ['7d', duration({ days: 7 })],
    ['72h', duration({ hours: 72 })],
    ['60d', duration({ days: 60 })],
    ['1 month', duration({ months: 1 })],
    ['6 months', duration({ months: 6 })],
    ['30m..60m', { kind: 'range', from: { minutes: 30 }, to: { minutes: 60 } }],
    ['30m..1h', { kind: 'range', from: { minutes: 30 }, to: { hours: 1 } }],
    ['3 months..6 months', { kind: 'range', from: { months: 3 }, to: { months: 6 } }],
    ['1 business day', { kind: 'business', count: 1, unit: 'days' }],
    ['5 business days', { kind: 'business', count: 5, unit: 'days' }],
    ['2 business hours', { kind: 'business', count: 2, unit: 'hours' }],
    ['next business day', { kind: 'next-business-day' }],
    ['next standup', { kind: 'next', event: 'standup' }],
    ['next harbor-call', { kind: 'next', event: 'harbor-call' }],
    ['1h after mitigated', { ...duration({ hours: 1 }), after: { kind: 'clock', point: 'mitigated' } }],
    ['1h  after standup', { ...duration({ hours: 1 }), after: { kind: 'event', event: 'standup' } }],
    ['15m..30m after aware', { kind: 'range', from: { minutes: 15 }, to: { minutes: 30 }, after: { kind: 'clock', point: 'aware' } }],
    ['next standup after detected', { kind: 'next', event: 'standup', after: { kind: 'clock', point: 'detected' } }],
    ['2 business days after resolved', { kind: 'business', count: 2, unit: 'days', after: { kind: 'clock', point: 'resolved' } }],
    ['immediately after declared', { kind: 'immediately', after: { kind: 'clock', point: 'declared' } }],
    ['none', { kind: 'none' }],
    ['none (they are not told)', { kind: 'none', note: 'they are not told' }],
    ['(before and after the window)', { kind: 'note', note: 'before and after the window' }],
    ['(at once (or sooner))', { kind: 'note', note: 'at once (or sooner)' }],
    ['30d (60 days on purpose)', { ...duration({ days: 30 }), note: '60 days on purpose' }],
    ['1h after mitigated (about)', { ...duration({ hours: 1 }), after: { kind: 'clock', point: 'mitigated' }, note: 'about' }],
  ])('%s', (text, timing) => {
    expect(parseTiming(text)).toEqual({ ok: true, timing });
    expect(JSON.parse(JSON.stringify(timing))).toEqual(timing);
  });

  test.each([
    ['10 min', '10m'],
    ['15min.', '15m'],
    ['15M', '15m'],
    ['15', '15m'],
    ['1 hour', '1h'],
    ['1hr', '1h'],
    ['30 minutes', '30m'],
    ['60 days', '60d'],
    ['1 week', '1w'],
    ['1 year', '12 months'],
    ['2 years', '24 months'],
    ['1.5 hours', '1h30m'],
    ['0.5h', '30m'],
    ['1h 30m', '1h30m'],
    ['1 hour and 30 minutes', '1h30m'],
    ['30m1h', '1h30m'],
    ['0m', 'immediately'],
    ['ASAP', 'immediately'],
    ['Immediately', 'immediately'],
    ['within 15 min', '15m'],
    ['T+15m', '15m'],
    ['<15m', '15m'],
    ['30-60 min', '30m..60m'],
    ['30–60m', '30m..60m'],
    ['30 to 60 minutes', '30m..60m'],
    ['30m...60m', '30m..60m'],
    ['30m - 1h', '30m..1h'],
    ['60m..30m', '30m..60m'],
    ['30m..30m', '30m'],
    ['1d..24h', '24h'],
    ['1 months', '1 month'],
    ['3 month', '3 months'],
    ['3mo', '3 months'],
    ['1 business days', '1 business day'],
    ['5 business day', '5 business days'],
    ['5 working days', '5 business days'],
    ['5-10 business days', '10 business days'],
    ['next working day', 'next business day'],
    ['next day', 'next business day'],
    ['Next Standup', 'next standup'],
    ['1h after mitigation', '1h after mitigated'],
    ['30 min after the detection', '30m after detected'],
    ['after mitigated', 'immediately after mitigated'],
    ['n/a', 'none'],
  ])('%s is an error that says %s', (text, right) => {
    expect(parseTiming(text)).toEqual({ ok: false, message: `\`${text}\` is not a time: write \`${right}\`` });
    expect(parseTiming(right).ok).toBe(true);
  });

  test.each(['', 'soon', 'as soon as possible', '-15m', '15x', '999999s', 'next', 'next detected', 'next business hour', '1h after', '1h after two words', 'none after mitigated', '0 business days'])(
    '%j is an error with examples',
    (text) => {
      expect(parseTiming(text)).toEqual({ ok: false, message: expect.stringContaining('write one such as `15m`') });
    },
  );

  test.each(['15m (', '15m (a) b', '15m ()', '()', 'a (b'])('%j is an error about its parentheses or its time', (text) => {
    expect(parseTiming(text).ok).toBe(false);
  });
});

describe('parseDuration', () => {
  test.each<[string, Duration]>([
    ['2m', { minutes: 2 }],
    ['1m40s', { minutes: 1, seconds: 40 }],
    ['90s', { seconds: 90 }],
    ['1 month', { months: 1 }],
    ['12 months', { months: 12 }],
  ])('%s', (text, length) => {
    expect(parseDuration(text)).toEqual({ ok: true, duration: length });
  });

  test.each([
    ['monthly', 'write `1 month`'],
    ['every 6 months', 'write `6 months`'],
    ['1 year', 'write `12 months`'],
    ['2 hours', 'write `2h`'],
    ['30m..60m', '`30m..60m` is a range: write one length of time, `60m`'],
    ['next standup', 'write one such as'],
    ['5 business days', 'write one such as'],
    ['1h after mitigated', 'write one such as'],
    ['15m (about)', 'write one such as'],
    ['immediately', 'write one such as'],
    ['none', 'write one such as'],
    ['0s', 'write one such as'],
  ])('%s is an error', (text, message) => {
    expect(parseDuration(text)).toEqual({ ok: false, message: expect.stringContaining(message) });
  });
});

test('parseRampStage', () => {
  expect(parseRampStage('10% for 30m')).toEqual({ ok: true, stage: { percent: 10, hold: { minutes: 30 } } });
  expect(parseRampStage('0.5% for 1w')).toEqual({ ok: true, stage: { percent: 0.5, hold: { weeks: 1 } } });
  expect(parseRampStage('100%')).toEqual({ ok: true, stage: { percent: 100 } });
  for (const text of ['0%', '101%', '10', '10% 30m', '10% for', '10% for ever', '10 %']) expect(parseRampStage(text).ok).toBe(false);
  expect(parseRampStage('10% for 30 min')).toEqual({ ok: false, message: expect.stringContaining('write `30m`') });
});

test('eventsOf names every event of a time', () => {
  expect(eventsOf(read('next standup after release'))).toEqual(['standup', 'release']);
  expect(eventsOf(read('1h after mitigated'))).toEqual([]);
  expect(eventsOf(read('next business day'))).toEqual([]);
  expect(eventsOf(read('none'))).toEqual([]);
});
