/** The texts that a transformation reads, as patterns for editors: what the parsers of `timing.ts` accept, as far as a pattern can tell. */
import type { InputForm } from '#schemas/leaf.ts';
import { RESERVED, WEEKDAYS } from '#schemas/timing.ts';

export type TextFormName = Exclude<InputForm, 'boolean' | 'integer'>;

export interface TextForm {
  readonly description: string;
  readonly pattern: string;
  /** What an editor says where the pattern does not hold. */
  readonly message: string;
  readonly examples: readonly string[];
}

const alternatives = (...parts: readonly string[]): string => `(?:${parts.join('|')})`;

// A count is never zero, and its unit stands in the plural from two on.
const counted = (unit: string): string => alternatives(`0{0,3}1\\s+${unit}`, `(?!0{0,3}1\\s)(?=\\d*[1-9])\\d{1,4}\\s+${unit}s`);
const UNITS = ['w', 'd', 'h', 'm', 's'].map((unit) => `(?:\\d{1,5}${unit})?`).join('');
const DURATION = alternatives(`(?=[0-9wdhms]*[1-9])${UNITS}`, counted('month'));

const EVENT = `(?!${alternatives(...RESERVED)}(?![a-z0-9-]))[a-z0-9]+(?:-[a-z0-9]+)*`;
const CLOCK_POINT = alternatives('detected', 'aware', 'declared', 'mitigated', 'resolved');
const AMOUNT = alternatives('immediately', `${DURATION}(?:\\.\\.${DURATION})?`, counted('business\\s+day'), counted('business\\s+hour'), 'next\\s+business\\s+day', `next\\s+${EVENT}`);
const NOTE = '\\((?!\\s*\\)\\s*$)[\\s\\S]*\\)';
const TIMING = alternatives(NOTE, `${alternatives('none', `${AMOUNT}(?:\\s+after\\s+${alternatives(CLOCK_POINT, EVENT)})?`)}\\s*(?:${NOTE})?`);

const DAY = alternatives(...WEEKDAYS);
const DAYS = `${DAY}(?:\\.\\.${DAY})?(?:,${DAY}(?:\\.\\.${DAY})?)*`;
const CLOCK = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const PERCENT = '(?:100(?:\\.0{1,2})?|(?=[\\d.]*[1-9])0?\\d{1,2}(?:\\.\\d{1,2})?)%';

/** The calendar as a pattern: the days of each month, and 29 February in leap years alone. */
const LEAP_YEAR = alternatives('\\d\\d(?:0[48]|[2468][048]|[13579][26])', '(?:[02468][048]|[13579][26])00');
const DATE = alternatives(
  `\\d{4}-${alternatives('(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])', '(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)', '02-(?:0[1-9]|1\\d|2[0-8])')}`,
  `${LEAP_YEAR}-02-29`,
);

/** White space around and between words does not count. */
const spaced = (pattern: string): string => `^\\s*${pattern}\\s*$`;

export const TEXT_FORMS: Readonly<Record<TextFormName, TextForm>> = {
  date: {
    description: 'A date of the calendar.',
    pattern: `^${DATE}$`,
    message: 'Write a date of the calendar as 2026-11-20.',
    examples: ['2026-11-20'],
  },
  timing: {
    description: 'A time, counted from the start that its field has.',
    pattern: spaced(TIMING),
    message: 'Write a time: immediately, 15m, 1h30m, 30m..60m, 3 months, 5 business days, next business day, next standup, 1h after mitigated, none, or (free text).',
    examples: ['immediately', '15m', '30m..60m', '5 business days', 'next business day', '1h after mitigated'],
  },
  duration: {
    description: 'A length of time.',
    pattern: spaced(DURATION),
    message: 'Write a length of time: 5m, 1m40s, 4h, 7d, 6 months.',
    examples: ['5m', '1m40s', '4h', '7d', '6 months'],
  },
  'ramp-stage': {
    description: 'A share of the traffic, and how long it is held.',
    pattern: spaced(`${PERCENT}(?:\\s+for\\s+${DURATION})?`),
    message: 'Write a stage: 10% for 30m; the last one 100%.',
    examples: ['10% for 30m', '100%'],
  },
  'business-hours': {
    description: 'Working days and hours.',
    pattern: spaced(`${DAYS}\\s+${CLOCK}\\.\\.(?:${CLOCK}|24:00)`),
    message: 'Write business hours: mon..fri 09:00..17:00.',
    examples: ['mon..fri 09:00..17:00'],
  },
  'event-time': {
    description: 'Weekdays and a time of day.',
    pattern: spaced(`${DAYS}\\s+${CLOCK}`),
    message: 'Write weekdays and a time: mon..fri 09:30.',
    examples: ['mon..fri 09:30'],
  },
  'time-zone': {
    description: 'A time zone of the IANA database.',
    pattern: '^[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*$',
    message: 'Write a time zone of the IANA database: Europe/Berlin.',
    examples: ['Europe/Berlin', 'UTC'],
  },
};

export const TEXT_FORM_NAMES = Object.keys(TEXT_FORMS) as readonly TextFormName[];
