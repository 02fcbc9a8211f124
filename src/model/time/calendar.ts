/** When an organization works, and when its events take place. */
import type { BusinessHours, EventTime } from '#schemas/timing.ts';
import { addDays, weekdayOf } from './dates.ts';
import { fromLocal, toLocal } from './zone.ts';

export interface Calendar {
  /** IANA time zone of everything here. */
  readonly timeZone: string;
  readonly businessHours: BusinessHours;
  /** Names by date, `YYYY-MM-DD`. */
  readonly holidays: Readonly<Record<string, string>>;
  /** By id; without a time, an event is named but not computed. */
  readonly events: Readonly<Record<string, EventTime | undefined>>;
}

interface Organization {
  readonly time_zone: string;
  readonly business_hours: BusinessHours;
  readonly holidays: Readonly<Record<string, string>>;
  readonly events: readonly { readonly id: string; readonly when?: EventTime | undefined }[];
}

/** The calendar of an organization of the runbook. */
export function calendarOf({ time_zone, business_hours, holidays, events }: Organization): Calendar {
  return { timeZone: time_zone, businessHours: business_hours, holidays, events: Object.fromEntries(events.map(({ id, when }) => [id, when])) };
}

/** Days without work or event after which a search gives up. */
const PATIENCE = 366;
const HOUR_MS = 3_600_000;

/** Close of the `count`-th business day after the day of an instant, whatever its hour. Epoch milliseconds; undefined where a year passes without one. */
export function businessDaysAfter(epoch: number, count: number, calendar: Calendar): number | undefined {
  let { date } = toLocal(epoch, calendar.timeZone);
  for (let found = 0; found < count; found += 1) {
    const next = nextBusinessDay(date, calendar);
    if (next === undefined) return undefined;
    date = next;
  }
  return closeOf(date, calendar);
}

function nextBusinessDay(date: string, calendar: Calendar): string | undefined {
  for (let ahead = 1; ahead <= PATIENCE; ahead += 1) {
    const day = addDays(date, ahead);
    if (isBusinessDay(day, calendar)) return day;
  }
  return undefined;
}

/** The instant by which the organization has been open for `hours` since another instant. Epoch milliseconds; undefined where a year passes without business. */
export function businessHoursAfter(epoch: number, hours: number, calendar: Calendar): number | undefined {
  let left = hours * HOUR_MS;
  let { date } = toLocal(epoch, calendar.timeZone);
  for (let idle = 0; idle <= PATIENCE; idle += 1, date = addDays(date, 1)) {
    if (!isBusinessDay(date, calendar)) continue;
    const from = Math.max(epoch, openOf(date, calendar));
    const open = Math.max(0, closeOf(date, calendar) - from);
    if (left <= open) return from + left;
    left -= open;
    if (open > 0) idle = 0;
  }
  return undefined;
}

/**
 * The next occurrence strictly after an instant. Epoch milliseconds; undefined where a year passes without one.
 * An event held only on working days takes a holiday off with everyone else; one that is also held on other days does not.
 */
export function nextOccurrence(epoch: number, event: EventTime, calendar: Calendar): number | undefined {
  const resting = event.days.every((day) => calendar.businessHours.days.includes(day));
  const { date } = toLocal(epoch, calendar.timeZone);
  for (let ahead = 0; ahead <= PATIENCE; ahead += 1) {
    const day = addDays(date, ahead);
    if (!falls(day, event.days) || (resting && isHoliday(day, calendar))) continue;
    const at = fromLocal({ date: day, ms: clockMs(event.at) }, calendar.timeZone);
    if (at > epoch) return at;
  }
  return undefined;
}

/** True on a working weekday that is no holiday. `date` is `YYYY-MM-DD`. */
function isBusinessDay(date: string, calendar: Calendar): boolean {
  return falls(date, calendar.businessHours.days) && !isHoliday(date, calendar);
}

const isHoliday = (date: string, { holidays }: Calendar): boolean => Object.hasOwn(holidays, date);
const openOf = (date: string, { businessHours, timeZone }: Calendar): number => fromLocal({ date, ms: clockMs(businessHours.opens) }, timeZone);
const closeOf = (date: string, { businessHours, timeZone }: Calendar): number => fromLocal({ date, ms: clockMs(businessHours.closes) }, timeZone);

function falls(date: string, days: readonly string[]): boolean {
  return days.some((day) => day === weekdayOf(date));
}

function clockMs(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}
