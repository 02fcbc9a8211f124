/** What the browser keeps for a reader, and forgets by itself: a choice of yesterday must not guide today. */

const HOUR = 3_600_000;
/** A choice holds for a shift, not for the next one. */
export const CHOICE_HOURS = 4;
export const TICK_HOURS = 12;

interface Kept<T> {
  readonly at: number;
  readonly value: T;
}

const KEY = (name: string): string => `breakglass:${name}`;

export function keep(name: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(KEY(name));
    else localStorage.setItem(KEY(name), JSON.stringify({ at: Date.now(), value } satisfies Kept<unknown>));
  } catch {
    // Storage may be full or forbidden: the choice then holds on this page alone.
  }
}

export type Recalled<T> = { readonly value: T; readonly until: number } | 'expired' | undefined;

/** `expired`: it was kept for longer than it may hold. Whoever tells the reader removes it, so that it is told once. */
export function recall<T>(name: string, hours: number, isRight: (value: unknown) => value is T): Recalled<T> {
  const kept = read(name);
  if (kept === undefined || !isRight(kept.value)) return undefined;
  const until = kept.at + hours * HOUR;
  if (Date.now() < until && kept.at <= Date.now()) return { value: kept.value, until };
  return 'expired';
}

function read(name: string): Kept<unknown> | undefined {
  try {
    const data: unknown = JSON.parse(localStorage.getItem(KEY(name)) ?? 'null');
    return typeof data === 'object' && data !== null && 'at' in data && typeof data.at === 'number' && 'value' in data ? { at: data.at, value: data.value } : undefined;
  } catch {
    return undefined;
  }
}
