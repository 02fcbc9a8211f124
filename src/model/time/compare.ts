import type { Anchor, Duration, Timing } from '#schemas/timing.ts';
import { exactMs } from './duration.ts';

/** The milliseconds after the start between which a time is due, in every calendar. */
interface Bounds {
  readonly least: number;
  readonly most: number;
}

/**
 * Which of two times, counted from the same start, is due first: -1, 0 or 1. Ranges count by their end.
 * Undefined where that depends on the calendar (`15m` and `next standup`; `1d` and `24h`), or where one is `none`, free text, or counted from something else.
 */
export function compareTimings(a: Timing, b: Timing): -1 | 0 | 1 | undefined {
  if (a.kind === 'none' || a.kind === 'note' || b.kind === 'none' || b.kind === 'note') return undefined;
  if (anchorKey(a.after) !== anchorKey(b.after)) return undefined;
  const alike = compareAlike(partsOf(a), partsOf(b));
  return alike ?? compareBounds(boundsOf(a), boundsOf(b));
}

type Computed = Exclude<Timing, { readonly kind: 'none' | 'note' }>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How far clocks are set forward or back at most, as a rule. */
const SHIFT = HOUR;

/** A time as amounts that only grow later together: the kind of calendar, then months, days and milliseconds. */
interface Parts {
  readonly calendar: string;
  readonly amounts: readonly [months: number, days: number, ms: number];
}

function partsOf(timing: Computed): Parts {
  switch (timing.kind) {
    case 'immediately':
      return { calendar: 'time', amounts: [0, 0, 0] };
    case 'duration':
    case 'range':
      return { calendar: 'time', amounts: amountsOf(endOf(timing)) };
    case 'business':
      return { calendar: `business ${timing.unit}`, amounts: [0, timing.count, 0] };
    case 'next-business-day':
      return { calendar: 'business days', amounts: [0, 1, 0] };
    case 'next':
      return { calendar: `event ${timing.event}`, amounts: [0, 0, 0] };
  }
}

const endOf = (timing: Extract<Timing, { readonly kind: 'duration' | 'range' }>): Duration => (timing.kind === 'range' ? timing.to : timing.duration);

function amountsOf(duration: Duration): Parts['amounts'] {
  const { months = 0, weeks = 0, days = 0 } = duration;
  return [months, weeks * 7 + days, exactMs(duration)];
}

/** Certain where every amount points the same way. */
function compareAlike(a: Parts, b: Parts): -1 | 0 | 1 | undefined {
  if (a.calendar !== b.calendar) return undefined;
  const signs = new Set(a.amounts.map((amount, at) => Math.sign(amount - (b.amounts[at] ?? 0))));
  signs.delete(0);
  if (signs.size === 0) return 0;
  if (signs.size > 1) return undefined;
  return signs.has(1) ? 1 : -1;
}

function boundsOf(timing: Computed): Bounds {
  switch (timing.kind) {
    case 'immediately':
      return { least: 0, most: 0 };
    case 'duration':
    case 'range':
      return boundsOfDuration(endOf(timing));
    case 'business':
      return timing.unit === 'hours' ? { least: timing.count * HOUR, most: Infinity } : afterDays(timing.count);
    case 'next-business-day':
      return afterDays(1);
    case 'next':
      return { least: 1, most: Infinity };
  }
}

function boundsOfDuration(duration: Duration): Bounds {
  const [months, days, ms] = amountsOf(duration);
  if (months + days === 0) return { least: ms, most: ms };
  return { least: Math.max(1, (months * 28 + days) * DAY - SHIFT) + ms, most: (months * 31 + days) * DAY + SHIFT + ms };
}

/** From late on the first day to the close of the last. */
const afterDays = (count: number): Bounds => ({ least: Math.max(1, (count - 1) * DAY - SHIFT), most: Infinity });

function compareBounds(a: Bounds, b: Bounds): -1 | 1 | undefined {
  if (a.most < b.least) return -1;
  return a.least > b.most ? 1 : undefined;
}

const anchorKey = (anchor: Anchor | undefined): string => JSON.stringify(anchor ?? null);
