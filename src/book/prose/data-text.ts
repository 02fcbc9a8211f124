import type { Duration, Timing } from '#schemas/timing.ts';
import type { Scope } from '#src/book/scope.ts';
import { formatDuration, formatInterval, formatTiming, type FormatOptions } from '#src/model/time/format.ts';
import type { Value } from '#src/model/resolve.ts';
import { lookup } from '#src/model/lookup.ts';

/** A value that is not text, in words. */
export function dataText({ data, field }: Extract<Value, { kind: 'data' }>, scope: Scope): string {
  if (data === undefined) return scope.catalog.book.none;
  if (data === 'required') return scope.catalog.book.severity.reviewRequired;
  if (field === 'audience' && typeof data === 'string') return scope.catalog.book.audiences[data] ?? data;
  if (isTiming(data)) return timingText(data, scope);
  if (isDuration(data)) return durationText(data, scope);
  return String(data);
}

export const timingText = (timing: Timing, scope: Scope, form: FormatOptions['form'] = 'short'): string =>
  formatTiming(timing, scope.catalog.time, { form, eventName: (id) => lookup(scope.runbook).events.get(id)?.name ?? id });

export const durationText = (duration: Duration, { catalog }: Pick<Scope, 'catalog'>): string => formatDuration(duration, catalog.time);

/** Behind "every". */
export const intervalText = (duration: Duration, { catalog }: Pick<Scope, 'catalog'>): string => formatInterval(duration, catalog.time);

const isTiming = (data: unknown): data is Timing => typeof data === 'object' && data !== null && 'kind' in data;
const isDuration = (data: unknown): data is Duration => typeof data === 'object' && data !== null && !Array.isArray(data);
