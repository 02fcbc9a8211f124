import { describe, expect, test } from 'vitest';
import { calendarOf } from '#src/model/time/calendar.ts';
import { dueAt } from '#src/model/time/due.ts';
import { calendar, due, dueText, timing } from './builders.ts';

const berlin = calendar({ zone: 'Europe/Berlin' });
const newYork = calendar({ zone: 'America/New_York' });
const lordHowe = calendar({ zone: 'Australia/Lord_Howe' });

describe('exact times ignore the clocks on the wall', () => {
  test.each([
    ['immediately', '2026-03-28T14:00:00Z', '2026-03-28T14:00:00Z'],
    ['15m', '2026-03-28T14:00:00.500+02:00', '2026-03-28T12:15:00.500Z'],
    ['24h', '2026-03-28T14:00:00Z', '2026-03-29T14:00:00Z'],
    ['72h', '2026-10-23T12:00:00Z', '2026-10-26T12:00:00Z'],
    ['1h30m', '2026-10-25T00:30:00Z', '2026-10-25T02:00:00Z'],
  ])('%s from %s', (text, from, expected) => {
    expect(dueText(text, from, berlin)).toBe(expected);
    expect(due(text, from, berlin)).toHaveProperty('basis', 'elapsed');
  });
});

describe('calendar days keep the time of day', () => {
  test.each([
    // Clocks go forward in Berlin on 2026-03-29 at 02:00 and back on 2026-10-25 at 03:00.
    ['1d', '2026-03-28T14:00:00+01:00', '2026-03-29T12:00:00Z'],
    ['1d', '2026-03-28T02:30:00+01:00', '2026-03-29T01:30:00Z'], // skipped: 03:30 summer time
    ['1d', '2026-10-24T14:00:00+02:00', '2026-10-25T13:00:00Z'],
    ['1d', '2026-10-24T02:30:00+02:00', '2026-10-25T00:30:00Z'], // twice: the first
    ['1d', '2026-10-25T02:30:00+01:00', '2026-10-26T01:30:00Z'], // from the second 02:30
    ['7d', '2026-03-25T10:00:00+01:00', '2026-04-01T08:00:00Z'],
    ['1w', '2026-03-25T10:00:00+01:00', '2026-04-01T08:00:00Z'],
    ['1d12h', '2026-03-28T14:00:00+01:00', '2026-03-30T00:00:00Z'], // the day first, then exact hours
  ])('%s from %s in Berlin', (text, from, expected) => {
    expect(dueText(text, from, berlin)).toBe(expected);
    expect(due(text, from, berlin)).toHaveProperty('basis', 'calendar');
  });

  test.each([
    // Forward on 2026-03-08 at 02:00, back on 2026-11-01 at 02:00.
    ['1d', '2026-03-07T02:30:00-05:00', '2026-03-08T07:30:00Z'], // skipped: 03:30 summer time
    ['1d', '2026-10-31T01:30:00-04:00', '2026-11-01T05:30:00Z'], // twice: the first
    ['24h', '2026-10-31T12:00:00-04:00', '2026-11-01T16:00:00Z'],
    ['1d', '2026-10-31T12:00:00-04:00', '2026-11-01T17:00:00Z'],
  ])('%s from %s in New York', (text, from, expected) => {
    expect(dueText(text, from, newYork)).toBe(expected);
  });

  test.each([
    // Half an hour: back on 2026-04-05 at 02:00 (+11 to +10:30), forward on 2026-10-04 at 02:00.
    ['1d', '2026-04-04T01:45:00+11:00', '2026-04-04T14:45:00Z'], // twice: the first
    ['1d', '2026-04-04T12:00:00+11:00', '2026-04-05T01:30:00Z'],
    ['1d', '2026-10-03T02:15:00+10:30', '2026-10-03T15:45:00Z'], // skipped: 02:45 summer time
    ['24h', '2026-10-03T12:00:00+10:30', '2026-10-04T01:30:00Z'],
    ['1d', '2026-10-03T12:00:00+10:30', '2026-10-04T01:00:00Z'],
  ])('%s from %s on Lord Howe Island', (text, from, expected) => {
    expect(dueText(text, from, lordHowe)).toBe(expected);
  });

  test('a zone may skip a whole day', () => {
    const apia = calendar({ zone: 'Pacific/Apia' }); // no 2011-12-30
    expect(dueText('1d', '2011-12-29T12:00:00-10:00', apia)).toBe('2011-12-30T22:00:00Z');
  });
});

describe('months clamp', () => {
  test.each([
    ['1 month', '2026-01-31T12:00:00Z', '2026-02-28T12:00:00Z'],
    ['1 month', '2028-01-31T12:00:00Z', '2028-02-29T12:00:00Z'],
    ['12 months', '2028-02-29T12:00:00Z', '2029-02-28T12:00:00Z'],
    ['3 months', '2026-11-30T12:00:00Z', '2027-02-28T12:00:00Z'],
    ['6 months', '2026-08-31T12:00:00Z', '2027-02-28T12:00:00Z'],
  ])('%s from %s', (text, from, expected) => {
    expect(dueText(text, from)).toBe(expected);
  });
});

test('a range is due at its end', () => {
  const start = Date.parse('2026-03-02T10:00:00Z');
  expect(due('30m..60m', '2026-03-02T10:00:00Z')).toEqual({ due: start + 3_600_000, earliest: start + 1_800_000, basis: 'elapsed' });
  expect(due('1d..3d', '2026-03-27T12:00:00Z', berlin)).toEqual({
    due: Date.parse('2026-03-30T11:00:00Z'),
    earliest: Date.parse('2026-03-28T12:00:00Z'),
    basis: 'calendar',
  });
});

describe('business days end at close', () => {
  const christmas = calendar({ zone: 'Europe/Berlin', holidays: ['2026-12-24', '2026-12-25', '2026-12-28', '2026-12-31', '2027-01-01'] });
  const sunday = calendar({ hours: 'sun..thu 08:00..16:00' });
  test.each([
    ['next business day', '2026-03-02T10:00:00+01:00', berlin, '2026-03-03T16:00:00Z'],
    ['1 business day', '2026-03-02T10:00:00+01:00', berlin, '2026-03-03T16:00:00Z'],
    ['next business day', '2026-03-02T03:00:00+01:00', berlin, '2026-03-03T16:00:00Z'], // before opening
    ['next business day', '2026-03-02T23:30:00+01:00', berlin, '2026-03-03T16:00:00Z'], // after close
    ['next business day', '2026-03-01T23:30:00Z', berlin, '2026-03-03T16:00:00Z'], // Monday already in Berlin
    ['next business day', '2026-03-06T10:00:00+01:00', berlin, '2026-03-09T16:00:00Z'], // Friday
    ['next business day', '2026-03-07T10:00:00+01:00', berlin, '2026-03-09T16:00:00Z'], // Saturday
    ['5 business days', '2026-03-25T10:00:00+01:00', berlin, '2026-04-01T15:00:00Z'], // into summer time
    ['next business day', '2026-12-23T18:00:00+01:00', christmas, '2026-12-29T16:00:00Z'],
    ['4 business days', '2026-12-23T18:00:00+01:00', christmas, '2027-01-05T16:00:00Z'],
    ['next business day', '2026-03-05T10:00:00Z', sunday, '2026-03-08T16:00:00Z'], // Thursday to Sunday
    ['5 business days', '2026-03-05T10:00:00Z', sunday, '2026-03-12T16:00:00Z'],
    ['1 business day', '2026-03-02T10:00:00Z', calendar({ hours: 'mon..sun 00:00..24:00' }), '2026-03-04T00:00:00Z'],
  ])('%s from %s', (text, from, on, expected) => {
    expect(dueText(text, from, on)).toBe(expected);
  });
});

describe('business hours count while open', () => {
  const holidays = calendar({ holidays: ['2026-03-09', '2026-03-10'] });
  test.each([
    ['2 business hours', '2026-03-02T10:15:00Z', holidays, '2026-03-02T12:15:00Z'],
    ['2 business hours', '2026-03-02T03:00:00Z', holidays, '2026-03-02T11:00:00Z'], // before opening
    ['2 business hours', '2026-03-02T15:00:00Z', holidays, '2026-03-02T17:00:00Z'], // ends at close, not at the next opening
    ['2 business hours', '2026-03-02T16:00:00Z', holidays, '2026-03-03T10:00:00Z'],
    ['2 business hours', '2026-03-02T17:00:00Z', holidays, '2026-03-03T11:00:00Z'],
    ['2 business hours', '2026-03-06T16:30:00Z', holidays, '2026-03-11T10:30:00Z'], // weekend and two holidays
    ['2 business hours', '2026-03-07T12:00:00Z', holidays, '2026-03-11T11:00:00Z'],
    ['20 business hours', '2026-03-02T09:00:00Z', holidays, '2026-03-04T13:00:00Z'],
    ['2 business hours', '2026-03-05T15:00:00Z', calendar({ hours: 'sun..thu 08:00..16:00' }), '2026-03-08T09:00:00Z'],
    ['30 business hours', '2026-03-28T00:00:00+01:00', calendar({ zone: 'Europe/Berlin', hours: 'sat,sun 00:00..24:00' }), '2026-03-29T05:00:00Z'], // 23 hours on Sunday
    ['1 business hour', '2026-03-29T00:00:00+01:00', calendar({ zone: 'Europe/Berlin', hours: 'mon..sun 02:00..03:00' }), '2026-03-30T01:00:00Z'], // an hour that did not exist
  ])('%s from %s', (text, from, on, expected) => {
    expect(dueText(text, from, on)).toBe(expected);
  });
});

describe('events', () => {
  const events = { standup: 'mon..fri 09:30', ferry: 'mon..sun 05:40', night: 'sun 02:30', release: '' };
  const office = calendar({ zone: 'Europe/Berlin', events, holidays: ['2026-12-25', '2026-12-28'] });
  test.each([
    ['next standup', '2026-03-02T08:00:00+01:00', '2026-03-02T08:30:00Z'],
    ['next standup', '2026-03-02T09:30:00+01:00', '2026-03-03T08:30:00Z'], // strictly after
    ['next standup', '2026-03-06T10:00:00+01:00', '2026-03-09T08:30:00Z'],
    ['next standup', '2026-03-27T10:00:00+01:00', '2026-03-30T07:30:00Z'], // into summer time
    ['next standup', '2026-12-24T10:00:00+01:00', '2026-12-29T08:30:00Z'], // held on working days only
    ['next ferry', '2026-12-24T10:00:00+01:00', '2026-12-25T04:40:00Z'], // sails on holidays
    ['next night', '2026-03-28T10:00:00+01:00', '2026-03-29T01:30:00Z'], // 02:30 is skipped
    ['next night', '2026-10-24T10:00:00+02:00', '2026-10-25T00:30:00Z'], // 02:30 comes twice
    ['1h after standup', '2026-03-02T08:00:00+01:00', '2026-03-02T09:30:00Z'],
    ['next standup after standup', '2026-03-02T08:00:00+01:00', '2026-03-03T08:30:00Z'],
    ['next release', '2026-03-02T08:00:00+01:00', 'event-without-time'],
    ['1h after release', '2026-03-02T08:00:00+01:00', 'event-without-time'],
    ['next constructor', '2026-03-02T08:00:00+01:00', 'event-without-time'],
  ])('%s from %s', (text, from, expected) => {
    expect(dueText(text, from, office)).toBe(expected);
  });

  test('a time that follows an event depends on the calendar', () => {
    expect(due('1h after standup', '2026-03-02T08:00:00Z', office)).toHaveProperty('basis', 'calendar');
  });
});

describe('clock points', () => {
  const clocks = { detected: '2026-03-02T10:00:00Z', mitigated: Date.parse('2026-03-02T12:00:00Z') };
  const at = (text: string) => dueAt(timing(text), { clocks, start: 'detected', calendar: calendar() });
  test('a time may name another than its own start', () => {
    expect(at('1h after mitigated')).toEqual({ due: Date.parse('2026-03-02T13:00:00Z'), basis: 'elapsed' });
    expect(at('immediately after mitigated')).toEqual({ due: Date.parse('2026-03-02T12:00:00Z'), basis: 'elapsed' });
    expect(at('1h')).toEqual({ due: Date.parse('2026-03-02T11:00:00Z'), basis: 'elapsed' });
  });
  test('what is not known yet is named', () => {
    expect(at('1h after resolved')).toEqual({ undetermined: 'clock-not-set', name: 'resolved' });
    expect(at('none')).toEqual({ undetermined: 'none' });
    expect(at('(before and after the window)')).toEqual({ undetermined: 'note' });
  });
  test('a clock without an offset is a bug of the caller', () => {
    expect(() => dueAt(timing('1h'), { clocks: { detected: '2026-03-02T10:00:00' }, start: 'detected', calendar: calendar() })).toThrow(RangeError);
  });
});

test('a calendar without business days ends the search', () => {
  const start = Date.parse('2026-01-01T00:00:00Z');
  const holidays = Array.from({ length: 800 }, (_, day) => new Date(start + day * 86_400_000).toISOString().slice(0, 10));
  const closed = calendar({ holidays, events: { standup: 'mon..fri 09:30' } });
  for (const text of ['next business day', '5 business days', '2 business hours', 'next standup', '1h after standup']) {
    expect(dueText(text, '2026-03-02T10:00:00Z', closed)).toBe('nothing-within-a-year');
  }
});

test('calendarOf takes an organization as the runbook has it', () => {
  const hours = calendar().businessHours;
  const organization = { time_zone: 'Asia/Tokyo', business_hours: hours, holidays: { '2026-11-23': 'Thanks' }, events: [{ id: 'standup', when: { days: ['mon'], at: '09:30' } }, { id: 'release' }] } as const;
  expect(calendarOf(organization)).toEqual({
    timeZone: 'Asia/Tokyo',
    businessHours: hours,
    holidays: { '2026-11-23': 'Thanks' },
    events: { standup: { days: ['mon'], at: '09:30' }, release: undefined },
  });
});
