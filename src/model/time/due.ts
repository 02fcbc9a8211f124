import type { Anchor, Amount, Duration, Timing } from '#schemas/timing.ts';
import type { ClockPoint } from '#schemas/vocabulary.ts';
import { businessDaysAfter, businessHoursAfter, nextOccurrence, type Calendar } from './calendar.ts';
import { addMonths, addDays } from './dates.ts';
import { exactMs } from './duration.ts';
import { fromLocal, toEpoch, toLocal } from './zone.ts';

/** An ISO instant with offset (`2026-03-28T14:00:00Z`), or epoch milliseconds. */
export type Instant = string | number;

export interface DueContext {
  /** What the incident's clock points are known to be so far. */
  readonly clocks: Readonly<Partial<Record<ClockPoint, Instant | undefined>>>;
  /** What times are counted from where they name nothing else. */
  readonly start: ClockPoint;
  readonly calendar: Calendar;
}

/** In epoch milliseconds. `earliest` is the beginning of a range. */
export interface DueInstant {
  readonly due: number;
  readonly earliest?: number;
  /** Whether the time follows from the start alone, or also from the organization's zone, hours, holidays or events. */
  readonly basis: 'elapsed' | 'calendar';
}

/** Why there is no instant. `name` is the clock point or the event. */
export type Undetermined =
  | { readonly undetermined: 'none' | 'note' }
  | { readonly undetermined: 'clock-not-set'; readonly name: ClockPoint }
  | { readonly undetermined: 'event-without-time'; readonly name: string }
  /** No business day, or no occurrence of the event, within a year. */
  | { readonly undetermined: 'nothing-within-a-year'; readonly name?: string };

export type Due = DueInstant | Undetermined;

/**
 * When a time is due: a range at its end, business days at close of business, an event at its next occurrence strictly after the start.
 * @throws RangeError where a clock is not an instant, or the zone is not known
 */
export function dueAt(timing: Timing, context: DueContext): Due {
  if (timing.kind === 'none' || timing.kind === 'note') return { undetermined: timing.kind };
  const start = startOf(timing.after ?? { kind: 'clock', point: context.start }, context);
  if ('undetermined' in start) return start;
  const end = dueAfter(timing, start.due, context.calendar);
  return 'due' in end && start.basis === 'calendar' ? { ...end, basis: 'calendar' } : end;
}

/** When an amount of time after an instant, in epoch milliseconds, is due. */
function dueAfter(amount: Amount, from: number, calendar: Calendar): Due {
  switch (amount.kind) {
    case 'immediately':
      return { due: from, basis: 'elapsed' };
    case 'duration':
      return { due: addDuration(from, amount.duration, calendar.timeZone), basis: basisOf(amount.duration) };
    case 'range':
      return { due: addDuration(from, amount.to, calendar.timeZone), earliest: addDuration(from, amount.from, calendar.timeZone), basis: basisOf(amount.to) };
    case 'business':
      return onCalendar(amount.unit === 'days' ? businessDaysAfter(from, amount.count, calendar) : businessHoursAfter(from, amount.count, calendar));
    case 'next-business-day':
      return onCalendar(businessDaysAfter(from, 1, calendar));
    case 'next':
      return eventAfter(from, amount.event, calendar);
  }
}

/**
 * The instant that lies `duration` after another, both in epoch milliseconds. Months, weeks and days keep the time of day in the zone
 * (through changes to and from summer time, as `fromLocal` says); hours, minutes and seconds are then added exactly.
 */
function addDuration(from: number, duration: Duration, timeZone: string): number {
  if (basisOf(duration) === 'elapsed') return from + exactMs(duration);
  const { months = 0, weeks = 0, days = 0 } = duration;
  const { date, ms } = toLocal(from, timeZone);
  return fromLocal({ date: addDays(addMonths(date, months), weeks * 7 + days), ms }, timeZone) + exactMs(duration);
}

function startOf(anchor: Anchor, { clocks, start, calendar }: DueContext): Due {
  const point = anchor.kind === 'clock' ? anchor.point : start;
  const clock = clocks[point];
  if (clock === undefined) return { undetermined: 'clock-not-set', name: point };
  const from = toEpoch(clock);
  return anchor.kind === 'clock' ? { due: from, basis: 'elapsed' } : eventAfter(from, anchor.event, calendar);
}

function eventAfter(from: number, id: string, calendar: Calendar): Due {
  const event = Object.hasOwn(calendar.events, id) ? calendar.events[id] : undefined;
  return event === undefined ? { undetermined: 'event-without-time', name: id } : onCalendar(nextOccurrence(from, event, calendar), id);
}

function onCalendar(due: number | undefined, name?: string): Due {
  if (due !== undefined) return { due, basis: 'calendar' };
  return { undetermined: 'nothing-within-a-year', ...(name !== undefined && { name }) };
}

const basisOf = ({ months = 0, weeks = 0, days = 0 }: Duration): 'elapsed' | 'calendar' => (months + weeks + days > 0 ? 'calendar' : 'elapsed');
