import { createHash } from 'node:crypto';
import type { Runbook } from '#src/model/runbook.ts';

const HASH_LENGTH = 7;
/** What says how to build, and not what the runbook says. */
const OPTIONS: ReadonlySet<string> = new Set(['build', 'paper', 'editions', 'site', 'repository']);

/** Short hash of the canonical model: without positions, paths and options, with sorted keys. */
export function contentHash(runbook: Omit<Runbook, 'hash'>): string {
  const settings = Object.fromEntries(Object.entries(runbook.settings).filter(([key]) => !OPTIONS.has(key)));
  return createHash('sha256').update(canonical({ ...runbook, settings })).digest('hex').slice(0, HASH_LENGTH);
}

/** Short hash of the options: outputs of one revision differ where they do. */
export function optionsHash({ settings }: Pick<Runbook, 'settings'>): string {
  const options = Object.fromEntries(Object.entries(settings).filter(([key]) => OPTIONS.has(key)));
  return createHash('sha256').update(canonical(options)).digest('hex').slice(0, HASH_LENGTH);
}

/** JSON with sorted keys; where something stands in the source is left out. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (key === 'origin') return undefined;
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner) || key === 'reach') return inner;
    return Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
