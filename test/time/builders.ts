/** Short ways to say times, calendars and instants in tests. */
import { parseBusinessHours, parseDuration, parseEventTime, parseTiming, type Duration, type Timing } from '#schemas/timing.ts';
import type { Calendar } from '#src/model/time/calendar.ts';
import { dueAt, type Due } from '#src/model/time/due.ts';

export function timing(text: string): Timing {
  const parsed = parseTiming(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.timing;
}

export function duration(text: string): Duration {
  const parsed = parseDuration(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.duration;
}

interface CalendarText {
  readonly zone?: string;
  readonly hours?: string;
  readonly holidays?: readonly string[];
  readonly events?: Readonly<Record<string, string>>;
}

export function calendar({ zone = 'UTC', hours = 'mon..fri 09:00..17:00', holidays = [], events = {} }: CalendarText = {}): Calendar {
  const parsed = parseBusinessHours(hours);
  if (!parsed.ok) throw new Error(parsed.message);
  return {
    timeZone: zone,
    businessHours: parsed.hours,
    holidays: Object.fromEntries(holidays.map((day) => [day, 'Holiday'])),
    events: Object.fromEntries(Object.entries(events).map(([id, when]) => [id, eventTime(when)])),
  };
}

function eventTime(when: string): Calendar['events'][string] {
  const parsed = when === '' ? undefined : parseEventTime(when);
  return parsed?.ok ? parsed.time : undefined;
}

/** When `text` is due, counted from a single clock point. */
export const due = (text: string, from: string, on: Calendar = calendar()): Due => dueAt(timing(text), { clocks: { detected: from }, start: 'detected', calendar: on });

/** The same as an ISO instant, or the reason that there is none. */
export function dueText(text: string, from: string, on: Calendar = calendar()): string {
  const found = due(text, from, on);
  return 'due' in found ? new Date(found.due).toISOString().replace('.000Z', 'Z') : found.undetermined;
}
