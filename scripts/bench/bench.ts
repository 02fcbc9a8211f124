/** What a bench is: something measured, beside the figure it should reach. A new one is a file here and a row in benches.ts. */
import type { Progress } from '#scripts/cli/progress.ts';

export interface Measurement {
  readonly what: string;
  readonly value: number;
  /** Such as `s` or `KB`; empty for a ratio. */
  readonly unit: string;
  /** Undefined for what is told only. */
  readonly target?: Target;
}

/** `most`: the value may be as large; `least`: it must be as large. */
export type Target = { readonly most: number } | { readonly least: number };

export interface BenchEntry {
  readonly summary: string;
  /** Loaded and run only when asked for. */
  readonly load: () => Promise<(progress: Progress) => Promise<readonly Measurement[]>>;
}

export type BenchTable = Readonly<Record<string, BenchEntry>>;

export function isMet({ value, target }: Measurement): boolean {
  if (target === undefined) return true;
  return 'most' in target ? value <= target.most : value >= target.least;
}

/** The middle one; of an even number the mean of both. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = NaN, high = NaN] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return (low + high) / 2;
}
