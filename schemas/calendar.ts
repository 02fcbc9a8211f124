/** Days, hours and zones as a maintainer types them: `mon..fri 09:00..17:00`, `2026-11-20`, `Europe/Berlin`. */

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Working days in the order typed, and local times `hh:mm`; `closes` is later than `opens`, at most `24:00`. */
export interface BusinessHours {
  readonly days: readonly Weekday[];
  readonly opens: string;
  readonly closes: string;
}

/** When an event takes place: weekdays in the order typed, and a local time `hh:mm`. */
export interface EventTime {
  readonly days: readonly Weekday[];
  readonly at: string;
}

interface Fault {
  readonly ok: false;
  readonly message: string;
}

const fault = (message: string): Fault => ({ ok: false, message });

const DAYS_HINT = 'write days as `mon..fri`, `sun..thu` or `mon,wed`';
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Reads `mon..fri 09:00..17:00`. A week may wrap (`sun..thu`), a day may not: hours overnight are refused. */
export function parseBusinessHours(text: string): { readonly ok: true; readonly hours: BusinessHours } | Fault {
  const [, dayText, opens, closes] = /^(\S+) (\S+?)\.\.(\S+)$/.exec(tidy(text)) ?? [];
  if (dayText === undefined || opens === undefined || closes === undefined) return fault(`\`${text}\` is not business hours: write \`mon..fri 09:00..17:00\``);
  const days = parseDays(dayText);
  if (days === undefined) return fault(`\`${dayText}\` is not a list of weekdays: ${DAYS_HINT}`);
  const wrong = CLOCK.test(opens) ? closes : opens;
  if (!CLOCK.test(opens) || !(CLOCK.test(closes) || closes === '24:00')) return fault(`\`${wrong}\` is not a time of day: write two digits each, \`09:00\``);
  if (closes <= opens) return fault(`business hours end on the day they begin, so \`${closes}\` cannot follow \`${opens}\`; the latest end is \`24:00\``);
  return { ok: true, hours: { days, opens, closes } };
}

/** Reads `mon..fri 09:30`. */
export function parseEventTime(text: string): { readonly ok: true; readonly time: EventTime } | Fault {
  const [, dayText, at] = /^(\S+) (\S+)$/.exec(tidy(text)) ?? [];
  if (dayText === undefined || at === undefined) return fault(`\`${text}\` is not the time of an event: write \`mon..fri 09:30\``);
  const days = parseDays(dayText);
  if (days === undefined) return fault(`\`${dayText}\` is not a list of weekdays: ${DAYS_HINT}`);
  if (!CLOCK.test(at)) return fault(`\`${at}\` is not a time of day: write two digits each, \`09:30\``);
  return { ok: true, time: { days, at } };
}

/** True for a day of the calendar written `2026-11-20`; false for `2026-02-30`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** True for a zone of the IANA database (`Europe/Berlin`, `UTC`); false for an offset (`+01:00`), which knows no summer time. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}

function parseDays(text: string): readonly Weekday[] | undefined {
  const days = text.split(',').map(parseDayRange);
  const all = days.flatMap((range) => range ?? []);
  return days.includes(undefined) || new Set(all).size < all.length ? undefined : all;
}

function parseDayRange(text: string): readonly Weekday[] | undefined {
  const [first = '', last = first, ...rest] = text.split('..');
  const from = WEEKDAYS.findIndex((day) => day === first);
  const to = WEEKDAYS.findIndex((day) => day === last);
  if (from < 0 || to < 0 || rest.length > 0) return undefined;
  return [...WEEKDAYS, ...WEEKDAYS].slice(from, from + ((to - from + 7) % 7) + 1);
}

const tidy = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');
