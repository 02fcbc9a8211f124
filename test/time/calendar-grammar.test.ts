import { describe, expect, test } from 'vitest';
import { isDate, isTimeZone, parseBusinessHours, parseEventTime } from '#schemas/timing.ts';

describe('parseBusinessHours', () => {
  test.each([
    ['mon..fri 09:00..17:00', { days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '09:00', closes: '17:00' }],
    ['sun..thu 08:15..16:00', { days: ['sun', 'mon', 'tue', 'wed', 'thu'], opens: '08:15', closes: '16:00' }],
    ['mon,wed 09:00..12:00', { days: ['mon', 'wed'], opens: '09:00', closes: '12:00' }],
    ['mon..tue,thu  09:00..12:00', { days: ['mon', 'tue', 'thu'], opens: '09:00', closes: '12:00' }],
    ['mon..sun 00:00..24:00', { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], opens: '00:00', closes: '24:00' }],
    ['sat 10:00..11:00', { days: ['sat'], opens: '10:00', closes: '11:00' }],
  ])('%s', (text, hours) => {
    expect(parseBusinessHours(text)).toEqual({ ok: true, hours });
  });

  test.each([
    ['mon..fri 22:00..06:00', 'end on the day they begin'],
    ['mon..fri 09:00..09:00', 'end on the day they begin'],
    ['mon..fri 9:00..17:00', '`9:00` is not a time of day'],
    ['mon..fri 09:00..24:30', '`24:30` is not a time of day'],
    ['mon..fri 09:00..5pm', '`5pm` is not a time of day'],
    ['Monday..Friday 09:00..17:00', '`Monday..Friday` is not a list of weekdays'],
    ['mon..fri,tue 09:00..17:00', 'is not a list of weekdays'],
    ['mon, wed 09:00..17:00', 'is not business hours'],
    ['mon..fri', 'is not business hours'],
    ['mon-fri 09:00-17:00', 'is not business hours'],
  ])('%s is an error', (text, message) => {
    expect(parseBusinessHours(text)).toEqual({ ok: false, message: expect.stringContaining(message) });
  });
});

test('parseEventTime', () => {
  expect(parseEventTime('sat..mon 13:40')).toEqual({ ok: true, time: { days: ['sat', 'sun', 'mon'], at: '13:40' } });
  expect(parseEventTime('fri 09:30')).toEqual({ ok: true, time: { days: ['fri'], at: '09:30' } });
  for (const text of ['fri', '09:30', 'fri 24:00', 'fri 9:30', 'fri..xyz 09:30', 'fri 09:30..10:00', 'mon..wed..fri 09:30']) expect(parseEventTime(text).ok).toBe(false);
});

test('isDate knows the calendar', () => {
  for (const date of ['2026-11-20', '2028-02-29', '2000-02-29']) expect(isDate(date)).toBe(true);
  for (const text of ['2026-02-29', '2100-02-29', '2026-02-30', '2026-13-01', '2026-00-10', '2026-1-1', '20261120', '2026-11-20T00:00', '']) expect(isDate(text)).toBe(false);
});

test('isTimeZone knows the zones', () => {
  for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC']) expect(isTimeZone(zone)).toBe(true);
  for (const text of ['Europe/Atlantis', '+01:00', 'Berlin', '', '../UTC']) expect(isTimeZone(text)).toBe(false);
});
