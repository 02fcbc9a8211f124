/** Days of the calendar as `YYYY-MM-DD`, without a zone. Needs no Temporal, so that it costs nothing to load. */
import { WEEKDAYS, type Duration, type Weekday } from '#schemas/timing.ts';

const DAY_SECONDS = 86_400;

/**
 * The day that lies `duration` after `date`. Months clamp to the last day (Jan 31 + 1 month = Feb 28);
 * months come first, then weeks and days; hours, minutes and seconds round up to whole days.
 * @throws RangeError where `date` is not a date
 */
export function addToDate(date: string, duration: Duration): string {
  const { months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0 } = duration;
  const exact = Math.ceil((hours * 3600 + minutes * 60 + seconds) / DAY_SECONDS);
  return addDays(addMonths(date, months), weeks * 7 + days + exact);
}

/** @throws RangeError where `date` is not a date */
export function addDays(date: string, days: number): string {
  const day = midnight(date);
  day.setUTCDate(day.getUTCDate() + days);
  return toText(day);
}

/**
 * The same day `months` later, or the last of that month.
 * @throws RangeError where `date` is not a date
 */
export function addMonths(date: string, months: number): string {
  const day = midnight(date);
  const wanted = day.getUTCDate();
  day.setUTCMonth(day.getUTCMonth() + months, 1);
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  day.setUTCDate(Math.min(wanted, last));
  return toText(day);
}

export function weekdayOf(date: string): Weekday | undefined {
  return WEEKDAYS[(midnight(date).getUTCDay() + 6) % 7];
}

const midnight = (date: string): Date => new Date(`${date}T00:00:00Z`);
const toText = (day: Date): string => day.toISOString().slice(0, 10);
