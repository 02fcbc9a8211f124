/** The one place where local time meets instants. */
import { Temporal } from 'temporal-polyfill';

/** A local date, and milliseconds of the clock since its midnight. */
export interface LocalTime {
  readonly date: string;
  readonly ms: number;
}

const DAY_MS = 86_400_000;

/** Epoch milliseconds of an ISO instant (`2026-03-28T14:00:00Z`, offset required) or of a number, as it is. @throws RangeError where the text is no instant */
export function toEpoch(instant: string | number): number {
  return typeof instant === 'number' ? instant : Temporal.Instant.from(instant).epochMilliseconds;
}

/** What the clocks of a zone show at an instant in epoch milliseconds. */
export function toLocal(epoch: number, timeZone: string): LocalTime {
  const local = Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(timeZone);
  return { date: local.toPlainDate().toString(), ms: ((local.hour * 60 + local.minute) * 60 + local.second) * 1000 + local.millisecond };
}

/**
 * The instant, in epoch milliseconds, at which the clocks of a zone show a local time; `ms` may reach 24:00.
 * A time that the clocks skip moves forward by the gap (02:30 → 03:30); of a time shown twice, the first counts.
 * This is the rule of RFC 5545, section 3.3.5.
 */
export function fromLocal({ date, ms }: LocalTime, timeZone: string): number {
  const day = Temporal.PlainDate.from(date).add({ days: Math.floor(ms / DAY_MS) });
  const time = Temporal.PlainTime.from('00:00').add({ milliseconds: ms % DAY_MS });
  return day.toPlainDateTime(time).toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
}
