import type { Duration } from '#schemas/timing.ts';
import type { ClockPoint } from '#schemas/vocabulary.ts';

/** Patterns by plural category; `{n}` is the number. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

export type CountedUnit = 'months' | 'weeks' | 'days' | 'hours' | 'minutes' | 'seconds' | 'businessDays' | 'businessHours';

/** The interface words of times in one language. */
export interface TimeWords {
  /** BCP 47; for plurals and numbers. */
  readonly locale: string;
  readonly units: Readonly<Record<CountedUnit, Plural>>;
  /** One of them, behind "every". */
  readonly each: Readonly<Record<keyof Duration, string>>;
  readonly immediately: string;
  readonly none: string;
  /** `{from}` and `{to}` are numbers of one unit; where the units differ, texts, in `rangeOfTexts`. */
  readonly range: string;
  readonly rangeOfTexts: string;
  readonly nextBusinessDay: string;
  /** `{event}` is its name. */
  readonly next: string;
  /** What a name may begin with and loses behind "next", in small letters, with its blank. */
  readonly articles: readonly string[];
  /** `{time}` and what it is counted from, `{start}`. */
  readonly after: string;
  /** `{time}` and its free text, `{note}`. */
  readonly noted: string;
  /** As a latest time, in a sentence. */
  readonly deadline: {
    readonly within: string;
    readonly nextBusinessDay: string;
    readonly next: string;
  };
  readonly clockPoints: Readonly<Record<ClockPoint, string>>;
}

export const englishTimeWords: TimeWords = {
  locale: 'en',
  units: {
    months: { one: '{n} month', other: '{n} months' },
    weeks: { one: '{n} week', other: '{n} weeks' },
    days: { one: '{n} day', other: '{n} days' },
    hours: { other: '{n} h' },
    minutes: { other: '{n} min' },
    seconds: { other: '{n} s' },
    businessDays: { one: '{n} business day', other: '{n} business days' },
    businessHours: { one: '{n} business hour', other: '{n} business hours' },
  },
  each: { months: 'month', weeks: 'week', days: 'day', hours: 'hour', minutes: 'minute', seconds: 'second' },
  immediately: 'immediately',
  none: 'none',
  range: '{from}–{to}',
  rangeOfTexts: '{from} to {to}',
  nextBusinessDay: 'next business day',
  next: 'next {event}',
  articles: ['the ', 'a ', 'an '],
  after: '{time} after {start}',
  noted: '{time} ({note})',
  deadline: {
    within: 'within {time}',
    nextBusinessDay: 'by the end of the next business day',
    next: 'at the next {event}',
  },
  // Nouns: they stand behind "after" and "from".
  clockPoints: { detected: 'detection', aware: 'awareness', declared: 'declaration', mitigated: 'mitigation', resolved: 'resolution' },
};
