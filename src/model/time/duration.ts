import type { Duration } from '#schemas/timing.ts';

/** Milliseconds of an exact length of time (hours, minutes, seconds); undefined where it holds days, weeks or months, whose length depends on the calendar. */
export function durationMs(duration: Duration): number | undefined {
  const { months = 0, weeks = 0, days = 0 } = duration;
  return months + weeks + days > 0 ? undefined : exactMs(duration);
}

/** Milliseconds of the exact part alone: of `1d12h`, twelve hours. */
export function exactMs({ hours = 0, minutes = 0, seconds = 0 }: Duration): number {
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
