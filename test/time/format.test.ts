import { expect, test } from 'vitest';
import { formatDuration, formatInterval, formatTiming } from '#src/model/time/format.ts';
import { englishTimeWords } from '#src/model/time/words.ts';
import { duration, timing } from './builders.ts';

test.each([
  ['immediately', 'immediately', 'immediately'],
  ['15m', '15 min', 'within 15 min'],
  ['1h30m', '1 h 30 min', 'within 1 h 30 min'],
  ['90s', '90 s', 'within 90 s'],
  ['24h', '24 h', 'within 24 h'],
  ['1d', '1 day', 'within 1 day'],
  ['7d', '7 days', 'within 7 days'],
  ['1w', '1 week', 'within 1 week'],
  ['1 month', '1 month', 'within 1 month'],
  ['6 months', '6 months', 'within 6 months'],
  ['30m..60m', '30–60 min', 'within 30–60 min'],
  ['1d..3d', '1–3 days', 'within 1–3 days'],
  ['30m..1h', '30 min to 1 h', 'within 30 min to 1 h'],
  ['1h..1h30m', '1 h to 1 h 30 min', 'within 1 h to 1 h 30 min'],
  ['5 business days', '5 business days', 'within 5 business days'],
  ['1 business hour', '1 business hour', 'within 1 business hour'],
  ['next business day', 'next business day', 'by the end of the next business day'],
  ['next harbor-call', 'next harbor call', 'at the next harbor call'],
  ['1h after mitigated', '1 h after mitigation', 'within 1 h after mitigation'],
  ['immediately after harbor-call', 'immediately after harbor call', 'immediately after harbor call'],
  ['none', 'none', 'none'],
  ['(before and after the window)', 'before and after the window', 'before and after the window'],
  ['30d (60 days on purpose)', '30 days (60 days on purpose)', 'within 30 days (60 days on purpose)'],
  ['90000s', '90,000 s', 'within 90,000 s'],
])('%s reads %s, and %s', (text, short, deadline) => {
  expect(formatTiming(timing(text), englishTimeWords)).toBe(short);
  expect(formatTiming(timing(text), englishTimeWords, { form: 'deadline' })).toBe(deadline);
});

const told = (text: string, name: string): string => formatTiming(timing(text), englishTimeWords, { form: 'deadline', eventName: () => name });

test('events have names', () => {
  expect(told('next standup', 'Daily call')).toBe('at the next Daily call');
  expect(told('next standup', 'Standup')).toBe('at the next standup');
  expect(told('next harbor-call', 'The harbor call')).toBe('at the next harbor call');
  expect(told('next vessel', 'The Ark')).toBe('at the next Ark');
  expect(told('next cab', 'CAB meeting')).toBe('at the next CAB meeting');
  expect(told('next anthem', 'Anthem')).toBe('at the next anthem');
  expect(told('1h after barge', 'The barge')).toBe('within 1 h after the barge');
});

test('a length of time alone', () => {
  expect(formatDuration(duration('1m40s'), englishTimeWords)).toBe('1 min 40 s');
});

test.each([
  ['30m', '30 min'],
  ['1h', 'hour'],
  ['1d', 'day'],
  ['1 month', 'month'],
  ['1h30m', '1 h 30 min'],
  ['24h', '24 h'],
])('every %s reads every %s', (text, interval) => {
  expect(formatInterval(duration(text), englishTimeWords)).toBe(interval);
});

test('another language brings its own plurals', () => {
  const words = { ...englishTimeWords, locale: 'pl', units: { ...englishTimeWords.units, days: { one: '{n} dzień', few: '{n} dni', many: '{n} dni', other: '{n} dnia' } } };
  expect(formatTiming(timing('1d'), words)).toBe('1 dzień');
  expect(formatTiming(timing('3d'), words)).toBe('3 dni');
});
