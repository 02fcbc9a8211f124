/** The times of the language: `15m`, `30m..60m`, `5 business days`, `1h after mitigated`. Pure grammar: no calendar, no clock. */
import { CLOCK_POINTS, type ClockPoint } from './vocabulary.ts';

export { isDate, isTimeZone, parseBusinessHours, parseEventTime, WEEKDAYS, type BusinessHours, type EventTime, type Weekday } from './calendar.ts';

/** A length of time in the units typed, never zero. Months, weeks and days are those of the calendar; hours, minutes and seconds are exact. */
export interface Duration {
  readonly months?: number;
  readonly weeks?: number;
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

/** How long after the start. */
export type Amount =
  | { readonly kind: 'immediately' }
  | { readonly kind: 'duration'; readonly duration: Duration }
  /** Due at `to`, not expected before `from`. */
  | { readonly kind: 'range'; readonly from: Duration; readonly to: Duration }
  | { readonly kind: 'business'; readonly count: number; readonly unit: 'days' | 'hours' }
  | { readonly kind: 'next-business-day' }
  /** The next occurrence of an event of the organization, by id. */
  | { readonly kind: 'next'; readonly event: string };

/** What a time is counted from, where it is not the start that its field has. */
export type Anchor = { readonly kind: 'clock'; readonly point: ClockPoint } | { readonly kind: 'event'; readonly event: string };

/** A time as typed. `note` is the free text in parentheses, shown and never computed. */
export type Timing =
  | (Amount & { readonly after?: Anchor; readonly note?: string })
  /** Cancels an inherited value. */
  | { readonly kind: 'none'; readonly note?: string }
  /** Free text alone. */
  | { readonly kind: 'note'; readonly note: string };

/** A share of the traffic in percent, and how long it is held. */
export interface RampStage {
  readonly percent: number;
  readonly hold?: Duration;
}

interface Fault {
  readonly ok: false;
  readonly message: string;
}

export type TimingResult = { readonly ok: true; readonly timing: Timing } | Fault;

const fault = (message: string): Fault => ({ ok: false, message });

/** Reads a time of the language. The message of a fault names the nearest right form. */
export function parseTiming(text: string): TimingResult {
  const whole = tidy(text);
  const open = whole.indexOf('(');
  if (open < 0) return parseWithNote(whole, undefined);
  if (!whole.endsWith(')')) return fault(`\`${whole}\`: free text stands last, in parentheses: \`15m (in office hours)\``);
  const note = whole.slice(open + 1, -1).trim();
  return note === '' ? fault('the parentheses are empty: write the text, or leave them out') : parseWithNote(whole.slice(0, open).trim(), note);
}

function parseWithNote(head: string, note: string | undefined): TimingResult {
  const noted = note === undefined ? {} : { note };
  if (head === '' && note !== undefined) return { ok: true, timing: { kind: 'note', note } };
  if (head === 'none') return { ok: true, timing: { kind: 'none', ...noted } };
  const anchored = parseAnchored(head);
  return anchored === undefined ? fault(explainTiming(head)) : { ok: true, timing: { ...anchored, ...noted } };
}

/** Reads a length of time alone: `2m`, `1m40s`, `6 months`. No range, no start, no free text. */
export function parseDuration(text: string): { readonly ok: true; readonly duration: Duration } | Fault {
  const head = tidy(text);
  const duration = matchDuration(head);
  return duration === undefined ? fault(explainDuration(head)) : { ok: true, duration };
}

/** Reads a stage of a ramp: `10% for 30m`, `100%`. Percent is more than 0 and at most 100. */
export function parseRampStage(text: string): { readonly ok: true; readonly stage: RampStage } | Fault {
  const [, share, holdText] = /^(\d{1,3}(?:\.\d{1,2})?)%(?: for (.+))?$/.exec(tidy(text)) ?? [];
  const percent = Number(share);
  if (share === undefined) return fault(`\`${text}\` is not a stage: write \`10% for 30m\`, the last one \`100%\``);
  if (percent <= 0 || percent > 100) return fault(`\`${share}%\` is not a share of the traffic: write more than 0% and at most 100%`);
  if (holdText === undefined) return { ok: true, stage: { percent } };
  const hold = parseDuration(holdText);
  return hold.ok ? { ok: true, stage: { percent, hold: hold.duration } } : hold;
}

/** The events that a time names, by id, so that a check can look them up. */
export function eventsOf(timing: Timing): readonly string[] {
  const next = timing.kind === 'next' ? [timing.event] : [];
  return 'after' in timing && timing.after?.kind === 'event' ? [...next, timing.after.event] : next;
}

// The grammar. Each part gives undefined where the text is something else.

function parseAnchored(text: string): (Amount & { readonly after?: Anchor }) | undefined {
  const [, before = text, anchorText] = /^(.+?) after (\S+)$/.exec(text) ?? [];
  const amount = parseAmount(before);
  if (anchorText === undefined) return amount;
  const after = parseAnchor(anchorText);
  return amount && after && { ...amount, after };
}

function parseAnchor(text: string): Anchor | undefined {
  const point = CLOCK_POINTS.find((known) => known === text);
  if (point !== undefined) return { kind: 'clock', point };
  return isEventId(text) ? { kind: 'event', event: text } : undefined;
}

function parseAmount(text: string): Amount | undefined {
  if (text === 'immediately') return { kind: 'immediately' };
  if (text === 'next business day') return { kind: 'next-business-day' };
  const event = /^next (\S+)$/.exec(text)?.[1];
  if (event !== undefined) return isEventId(event) ? { kind: 'next', event } : undefined;
  const duration = matchDuration(text);
  return duration === undefined ? (parseBusiness(text) ?? parseRange(text)) : { kind: 'duration', duration };
}

function parseBusiness(text: string): Amount | undefined {
  const [, digits, unit] = /^(\d{1,4}) business (day|hour)s?$/.exec(text) ?? [];
  const count = Number(digits);
  if (unit === undefined || count === 0 || text.endsWith('s') !== count > 1) return undefined;
  return { kind: 'business', count, unit: unit === 'day' ? 'days' : 'hours' };
}

function parseRange(text: string): Amount | undefined {
  const [from, to, ...rest] = text.split('..').map(matchDuration);
  if (from === undefined || to === undefined || rest.length > 0) return undefined;
  return nominalSeconds(from) < nominalSeconds(to) ? { kind: 'range', from, to } : undefined;
}

const COMPACT = /^(?:(?<weeks>\d{1,5})w)?(?:(?<days>\d{1,5})d)?(?:(?<hours>\d{1,5})h)?(?:(?<minutes>\d{1,5})m)?(?:(?<seconds>\d{1,5})s)?$/;
const UNITS = ['months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;
type Unit = (typeof UNITS)[number];

function matchDuration(text: string): Duration | undefined {
  const [, months, plural] = /^(\d{1,4}) month(s?)$/.exec(text) ?? [];
  if (months !== undefined) return (plural === 's') === Number(months) > 1 ? toDuration({ months }) : undefined;
  return toDuration(COMPACT.exec(text)?.groups ?? {});
}

function toDuration(digits: Readonly<Partial<Record<string, string>>>): Duration | undefined {
  const parts = UNITS.map((unit): readonly [Unit, number] => [unit, Number(digits[unit] ?? 0)]).filter(([, count]) => count > 0);
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

/** For the order of a range's ends only: a month counts 30 days. */
function nominalSeconds({ months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0 }: Duration): number {
  return (((months * 30 + weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds;
}

/** Names of events are ids. Words that already mean something else after `next` and `after` are not. */
function isEventId(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && !RESERVED.has(text);
}

const CLOCK_NOUNS: ReadonlyMap<string, ClockPoint> = new Map([
  ['detection', 'detected'],
  ['awareness', 'aware'],
  ['declaration', 'declared'],
  ['mitigation', 'mitigated'],
  ['resolution', 'resolved'],
]);

/** No event can be called so: after `next` and `after` these words mean something else. */
export const RESERVED: ReadonlySet<string> = new Set([...CLOCK_POINTS, ...CLOCK_NOUNS.keys(), 'business', 'second', 'minute', 'hour', 'day', 'week', 'month', 'year']);

// What to write instead. A candidate is named only once the grammar accepts it.

const EXAMPLES = '`15m`, `1h30m`, `30m..60m`, `3 months`, `5 business days`, `next standup` or `1h after mitigated`';

function explainTiming(text: string): string {
  const nearest = rewrite(text);
  if (nearest === 'none' || parseAnchored(nearest) !== undefined) return `\`${text}\` is not a time: write \`${nearest}\``;
  return `\`${text}\` is not a time: write one such as ${EXAMPLES}, or free text in parentheses`;
}

function explainDuration(text: string): string {
  const nearest = rewrite(text);
  const end = nearest.split('..').at(-1) ?? nearest;
  if (matchDuration(end) === undefined) return `\`${text}\` is not a length of time: write one such as \`30m\`, \`1m40s\`, \`7d\` or \`6 months\``;
  return end === nearest ? `\`${text}\` is not a length of time: write \`${end}\`` : `\`${text}\` is a range: write one length of time, \`${end}\``;
}

/** What other notations call a unit. */
const SPELLINGS: Readonly<Record<string, string>> = { s: 's', sec: 's', second: 's', m: 'm', min: 'm', minute: 'm', h: 'h', hr: 'h', hour: 'h', d: 'd', day: 'd', w: 'w', wk: 'w', week: 'w' };
const SPELLED = /(\d+(?:[.,]\d+)?)[ -]?(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?)\b(?:\.(?!\.))?/g;
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/^(?:within|in|by|at|every|max|about|up to|no later than)\b\s*|^(?:t\s*)?[+<≤~]\s*/, ''],
  [/^(?:the|one) /, ''],
  [/^(?:asap|now|at once|instantly|instant|immediate|right away|straight away|0 ?[a-z]*)$/, 'immediately'],
  [/^(?:n\/a|never|no|nothing|-|–)$/, 'none'],
  [/^(\d+)$/, '$1m'],
  [/^(?:hourly|hour)$/, '1h'],
  [/^(?:daily|day)$/, '1d'],
  [/^(?:weekly|(?:next )?week)$/, '1w'],
  [/^(?:monthly|(?:next )?month)$/, '1 month'],
  [/^quarter(?:ly)?$/, '3 months'],
  [/^(?:yearly|annually|annual|year)$/, '12 months'],
  [/^next (?:working day|workday|business-day|day)$/, 'next business day'],
  [/^next the /, 'next '],
  [/^\d+\s?(?:-|–|to|\.\.)\s?(?=\d+ (?:business|working|work) )/, ''],
  [/\b(\d+)[ -]?(?:business|working|work)[ -]?(day|hour)s?\b/g, '$1 business $2s'],
  [/\b(\d+)[ -]?(?:mo|mos|months?)\b/g, '$1 months'],
  [/\b1 (business day|business hour|month)s\b/g, '1 $1'],
  [/(\d+)\s*(?:-|–|—|to|\.\.+|…)\s*(\d+) ?(s|m|h|d|w|sec|second|min|minute|hr|hour|day|week)(s?)\b/g, '$1$3..$2$3'],
  [/\s*(?:–|—|…|\.{3}|\sto\s|\s-\s|\.\.|(?<=\d[smhdw])-(?=\d))\s*/g, '..'],
  [/^after /, 'immediately after '],
];

/** The text in the language's own notation, as far as it can be guessed. */
function rewrite(text: string): string {
  const lower = text.toLowerCase().replace(/\bafter (?:the )?(\w+)$/, (_, noun: string) => `after ${CLOCK_NOUNS.get(noun) ?? noun}`);
  const phrased = PHRASES.reduce((before, [pattern, replacement]) => before.replace(pattern, replacement), lower);
  const years = phrased.replaceAll(/\b(\d{1,3}) ?(?:y|yrs?|years?)\b/g, (_, count: string) => `${Number(count) * 12} months`);
  const [before = '', ...rest] = /\bbusiness\b/.test(years) ? [years] : years.replaceAll(SPELLED, (_, count: string, unit: string) => compact(count, unit)).split(/(?= after )/);
  return orderRange(before.split('..').map(joinParts)) + rest.join('');
}

/** `90 minutes` → `90m`; `1.5 hours` → `1h30m`. */
function compact(count: string, spelling: string): string {
  const unit = SPELLINGS[spelling] ?? SPELLINGS[spelling.replace(/s$/, '')] ?? spelling;
  const amount = Number(count.replace(',', '.'));
  if (Number.isInteger(amount)) return `${amount}${unit}`;
  const seconds = Math.round(amount * (SECONDS[unit] ?? 1));
  return [`${Math.floor(seconds / 3600)}h`, `${Math.floor(seconds / 60) % 60}m`, `${seconds % 60}s`].filter((part) => !part.startsWith('0')).join('');
}

/** `30m and 1h` → `1h30m`. */
function joinParts(text: string): string {
  if (!/^(?:\d+[wdhms](?:\s|,|and)*)+$/.test(text)) return text;
  const parts = text.match(/\d+[wdhms]/g) ?? [];
  return parts.toSorted((a, b) => 'wdhms'.indexOf(a.slice(-1)) - 'wdhms'.indexOf(b.slice(-1))).join('');
}

/** `60m..30m` → `30m..60m`; `30m..30m` → `30m`. */
function orderRange(ends: readonly string[]): string {
  const [from, to] = ends.map(matchDuration);
  if (from === undefined || to === undefined || ends.length !== 2) return ends.join('..');
  if (nominalSeconds(from) === nominalSeconds(to)) return ends.at(-1) ?? '';
  return nominalSeconds(from) < nominalSeconds(to) ? ends.join('..') : ends.toReversed().join('..');
}

const tidy = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');
