/** What the browser keeps for a reader, and forgets by itself: a choice of yesterday must not guide today. */

const HOUR = 3_600_000;
/** A choice holds for a shift, not for the next one. */
export const CHOICE_HOURS = 4;
export const TICK_HOURS = 12;

/** The names of the chosen level, and of the agent, which is kept as id and name. */
export const LEVEL = 'level';
export const AGENT = 'agent';

const KEY = (name: string): string => `breakglass:${name}`;

export function keep(name: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(KEY(name));
    else localStorage.setItem(KEY(name), JSON.stringify([Date.now(), value]));
  } catch {
    // Storage may be full or forbidden: the choice then holds on this page alone.
  }
}

export interface Kept<T> {
  readonly value: T;
  /** Milliseconds since 1970; in the past for what may no longer hold. */
  readonly until: number;
}

/** Also what has expired: whoever tells the reader so removes it, so that it is told once. */
export function recall<T>(name: string, hours: number, isRight: (value: unknown) => value is T): Kept<T> | undefined {
  try {
    const [at, value]: unknown[] = JSON.parse(localStorage.getItem(KEY(name)) ?? '[]');
    if (typeof at !== 'number' || !isRight(value)) return undefined;
    return { value, until: at > Date.now() ? 0 : at + hours * HOUR };
  } catch {
    return undefined;
  }
}

/** Only what holds now. */
export function recallValue<T>(name: string, hours: number, isRight: (value: unknown) => value is T): T | undefined {
  const kept = recall(name, hours, isRight);
  return kept !== undefined && kept.until > Date.now() ? kept.value : undefined;
}

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
