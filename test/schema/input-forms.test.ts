import { describe, expect, test } from 'vitest';
import { TEXT_FORMS } from '#schemas/editor/input-forms.ts';
import { isDate, isTimeZone, parseBusinessHours, parseDuration, parseEventTime, parseRampStage, parseTiming } from '#schemas/timing.ts';

/** As editors and Ajv compile patterns. */
const accepts = (form: keyof typeof TEXT_FORMS, text: string): boolean => new RegExp(TEXT_FORMS[form].pattern, 'u').test(text);

const DURATIONS = ['15m', '1h30m', '0m', '0h5m', '90', '1w2d', '2d1w', '1month', '1 month', '3 months', '1 months', '3 month', '0 months', '01 month', '00 month', '10000 months', '123456m', '5 m', 'm', '', '30 min', '1.5h', '-5m', '1H'];
const AMOUNTS = [...DURATIONS, '30m..60m', '1h..2 months', '30m .. 60m', '0m..5m', '30m..', '1m..2m..3m', '5 business days', '1 business day', '1 business days', '5 business hour', '0 business days', 'immediately', 'Immediately', 'next business day', 'next  business  day', 'next standup', 'next day', 'next day-shift', 'next Standup', 'next detected', 'next week', 'next', 'next stand--up', 'none', 'asap', '15m 30m'];
const ANCHORS = ['', ' after mitigated', ' after detection', ' after standup', ' after business', ' after', ' after mitigated today', '  after  resolved', ' After mitigated'];
const NOTES = ['', ' (in office hours)', '(x)', ' ()', ' ( )', ' (a) b', ' (a (b))', ' (a', ' a)', ' ( ) )'];
const SPACES = ['', ' ', '\n'];

describe('patterns agree with the parsers', () => {
  const timings = AMOUNTS.flatMap((amount) => ANCHORS.flatMap((anchor) => NOTES.map((note) => `${amount}${anchor}${note}`)));

  test(`on ${timings.length} times`, () => {
    expect(timings.filter((text) => parseTiming(text).ok !== accepts('timing', text))).toEqual([]);
    expect(timings.filter((text) => parseTiming(text).ok).length).toBeGreaterThan(100);
  });

  test('on lengths of time', () => {
    const texts = AMOUNTS.flatMap((text) => SPACES.map((space) => `${space}${text}${space}`));
    expect(texts.filter((text) => parseDuration(text).ok !== accepts('duration', text))).toEqual([]);
  });

  test('on stages of a ramp', () => {
    const shares = ['10%', '100%', '100.0%', '100.01%', '0%', '0.0%', '0.5%', '.5%', '099%', '010.25%', '101%', '1000%', '10.125%', '10 %', '10', '%', '-1%'];
    const texts = shares.flatMap((share) => ['', ' for 30m', ' for', ' for ages', '  for  1h30m', ' for 1 month', 'for 30m'].map((hold) => share + hold));
    expect(texts.filter((text) => parseRampStage(text).ok !== accepts('ramp-stage', text))).toEqual([]);
  });

  test('on every day of years with and without 29 February, and on days that do not exist', () => {
    const days = ['0000', '1900', '2000', '2023', '2024', '2100'].flatMap((year) =>
      Array.from({ length: 14 * 33 }, (_, index) => `${year}-${String(Math.floor(index / 33)).padStart(2, '0')}-${String(index % 33).padStart(2, '0')}`),
    );
    const texts = [...days, '2026-1-01', '26-01-01', '2026-01-01T00:00:00Z', '2026/01/01', ' 2026-01-01', ''];
    expect(texts.filter((text) => isDate(text) !== accepts('date', text))).toEqual([]);
  });

  test('on business hours and times of events', () => {
    const days = ['mon..fri', 'sun..thu', 'mon,wed', 'mon..wed,fri', 'mon', 'monday', 'Mon', 'mon-fri', 'mon..', ''];
    const events = days.flatMap((day) => ['09:30', '24:00', '9:30', '09:60', ''].map((at) => `${day} ${at}`));
    const hours = days.flatMap((day) => ['09:00..17:00', '00:00..24:00', '09:00..24:01', '9..17', '09:00-17:00', '09:00 .. 17:00'].map((span) => `${day} ${span}`));
    expect(events.filter((text) => parseEventTime(text).ok !== accepts('event-time', text))).toEqual([]);
    expect(hours.filter((text) => parseBusinessHours(text).ok !== accepts('business-hours', text))).toEqual([]);
  });

  test('on the form of time zones', () => {
    const zones = ['Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+1', 'America/Port-au-Prince', '+01:00', '', 'Europe/', 'Europe Berlin'];
    expect(zones.filter((text) => isTimeZone(text) !== accepts('time-zone', text))).toEqual([]);
    expect(Intl.supportedValuesOf('timeZone').filter((zone) => !accepts('time-zone', zone))).toEqual([]);
  });
});

test.each([
  ['a range that falls', 'timing', '60m..30m', parseTiming],
  ['a range of one length', 'timing', '30m..30m', parseTiming],
  ['a day twice', 'event-time', 'mon..wed,tue 09:30', parseEventTime],
  ['a day that ends before it begins', 'business-hours', 'mon..fri 17:00..09:00', parseBusinessHours],
] as const)('%s is beyond a pattern: the parser alone refuses it', (_, form, text, parser) => {
  expect([accepts(form, text), parser(text).ok]).toEqual([true, false]);
});

test('whether a time zone exists is beyond a pattern', () => {
  expect([accepts('time-zone', 'Mars/Olympus'), isTimeZone('Mars/Olympus')]).toEqual([true, false]);
});
