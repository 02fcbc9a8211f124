import type { Varying } from '#schemas/field.ts';

export interface Picked<T> {
  readonly value: T;
  /** Where it stands below the field's own path. */
  readonly path: readonly string[];
}

/** The value for a moment or level: the first key that is named counts, then `else`. */
export function pick<T>(varying: Varying<T> | undefined, keys: readonly (string | undefined)[]): Picked<T> | undefined {
  if (varying === undefined) return undefined;
  for (const key of keys) {
    const value = key === undefined || !Object.hasOwn(varying.by, key) ? undefined : varying.by[key];
    if (key !== undefined && value !== undefined) return { value, path: [key] };
  }
  if (varying.otherwise === undefined) return undefined;
  return { value: varying.otherwise, path: Object.keys(varying.by).length === 0 ? [] : ['else'] };
}
