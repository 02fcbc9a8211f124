import type { Amount, Anchor, Duration, Timing } from '#schemas/timing.ts';
import { fill } from '#src/model/fill.ts';
import type { CountedUnit, TimeWords } from './words.ts';

export interface FormatOptions {
  /** `short` (default): "15 min"; `deadline`: "within 15 min". */
  readonly form?: 'short' | 'deadline';
  /** The name of an event by its id. Default: the id in words. */
  readonly eventName?: (id: string) => string;
}

/** A time for readers: "15 min", "30–60 min", "next standup", "1 h after mitigation", "30 days (60 days on purpose)". */
export function formatTiming(timing: Timing, words: TimeWords, options: FormatOptions = {}): string {
  if (timing.kind === 'note') return timing.note;
  const time = timing.kind === 'none' ? words.none : formatAnchored(timing, timing.after, words, options);
  return timing.note === undefined ? time : fill(words.noted, { time, note: timing.note });
}

/** A length of time for readers: "1 h 30 min", "6 months". */
export function formatDuration(duration: Duration, words: TimeWords): string {
  return partsOf(duration)
    .map(([unit, count]) => counted(words.units[unit], formatNumber(count, words), count, words))
    .join(' ');
}

/** A length of time behind "every": "30 min", and "hour" for one of them. */
export function formatInterval(duration: Duration, words: TimeWords): string {
  const [[unit, count] = [], ...more] = partsOf(duration);
  return unit !== undefined && count === 1 && more.length === 0 ? words.each[unit] : formatDuration(duration, words);
}

function formatAnchored(amount: Amount, after: Anchor | undefined, words: TimeWords, options: FormatOptions): string {
  const eventName = options.eventName ?? idInWords;
  const time = options.form === 'deadline' ? formatDeadline(amount, words, eventName) : formatAmount(amount, words, eventName);
  if (after === undefined) return time;
  return fill(words.after, { time, start: after.kind === 'clock' ? words.clockPoints[after.point] : withArticle(after.event, words, eventName) });
}

function formatDeadline(amount: Amount, words: TimeWords, eventName: (id: string) => string): string {
  if (amount.kind === 'next-business-day') return words.deadline.nextBusinessDay;
  if (amount.kind === 'next') return fill(words.deadline.next, { event: inSentence(amount.event, words, eventName).name });
  const time = formatAmount(amount, words, eventName);
  return amount.kind === 'immediately' ? time : fill(words.deadline.within, { time });
}

function formatAmount(amount: Amount, words: TimeWords, eventName: (id: string) => string): string {
  switch (amount.kind) {
    case 'immediately':
      return words.immediately;
    case 'duration':
      return formatDuration(amount.duration, words);
    case 'range':
      return formatRange(amount.from, amount.to, words);
    case 'business':
      return counted(words.units[amount.unit === 'days' ? 'businessDays' : 'businessHours'], formatNumber(amount.count, words), amount.count, words);
    case 'next-business-day':
      return words.nextBusinessDay;
    case 'next':
      return fill(words.next, { event: inSentence(amount.event, words, eventName).name });
  }
}

/** The unit stands once where both ends have it alone: "30–60 min". */
function formatRange(from: Duration, to: Duration, words: TimeWords): string {
  const [first, second] = [partsOf(from), partsOf(to)];
  const [[unit, low] = [], [otherUnit, high] = []] = [first[0], second[0]];
  if (first.length > 1 || second.length > 1 || unit === undefined || unit !== otherUnit || low === undefined || high === undefined) {
    return fill(words.rangeOfTexts, { from: formatDuration(from, words), to: formatDuration(to, words) });
  }
  const numbers = fill(words.range, { from: formatNumber(low, words), to: formatNumber(high, words) });
  return counted(words.units[unit], numbers, high, words);
}

function partsOf(duration: Duration): readonly (readonly [keyof Duration, number])[] {
  const units: readonly (keyof Duration & CountedUnit)[] = ['months', 'weeks', 'days', 'hours', 'minutes', 'seconds'];
  return units.flatMap((unit) => {
    const count = duration[unit];
    return count === undefined ? [] : [[unit, count] as const];
  });
}

function counted(patterns: TimeWords['units'][CountedUnit], number: string, count: number, words: TimeWords): string {
  return fill(patterns[rulesOf(words.locale).plural.select(count)] ?? patterns.other, { n: number });
}

const formatNumber = (count: number, words: TimeWords): string => rulesOf(words.locale).number.format(count);

interface Rules {
  readonly plural: Intl.PluralRules;
  readonly number: Intl.NumberFormat;
}

/** Kept, because making them takes many times longer than using them. */
const rulesByLocale = new Map<string, Rules>();

function rulesOf(locale: string): Rules {
  const rules = rulesByLocale.get(locale) ?? { plural: new Intl.PluralRules(locale), number: new Intl.NumberFormat(locale) };
  rulesByLocale.set(locale, rules);
  return rules;
}

/** An event inside of a sentence: the name that is only its id in words begins with no capital, and no article stands behind "next". */
function inSentence(id: string, { articles }: TimeWords, eventName: (id: string) => string): { readonly article: string; readonly name: string } {
  const whole = eventName(id);
  const article = articles.find((each) => whole.toLowerCase().startsWith(each)) ?? '';
  const name = whole.slice(article.length);
  return { article, name: name.toLowerCase() === idInWords(id) ? idInWords(id) : name };
}

function withArticle(id: string, words: TimeWords, eventName: (id: string) => string): string {
  const { article, name } = inSentence(id, words, eventName);
  return `${article}${name}`;
}

const idInWords = (id: string): string => id.replaceAll('-', ' ');
