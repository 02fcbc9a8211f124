/** One file's data through its schema. What is wrong is reported; what is right is kept, so that one slip hides no other. */
import type { z } from 'zod';
import type { Finding } from '#src/diagnostics/finding.ts';
import type { Data, Path } from '#src/source/source.ts';
import { shapeFindings, valueAt } from './shape-findings.ts';

export interface Shape<T> {
  /** The typed value, without the fields that had to be left out; undefined where too little is left. */
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
  /** Paths that were left out: findings below them are follow-on errors. */
  readonly dropped: readonly Path[];
}

const ROUNDS = 6;

export function readShape<T>(schema: z.ZodType<T>, data: Data, file: string): Shape<T> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return { value: parsed.data, findings: [], dropped: [] };
  const findings = shapeFindings(parsed.error.issues, { schema, data }, file);
  const dropped = findings.map((finding) => (finding.path === 'body' ? [] : finding.path));
  return { value: salvage(schema, data, dropped), findings, dropped };
}

function salvage<T>(schema: z.ZodType<T>, data: Data, dropped: readonly Path[]): T | undefined {
  let rest = dropped.toSorted(lastFirst).reduce(mend, data);
  for (let round = 0; round < ROUNDS; round += 1) {
    const parsed = schema.safeParse(rest);
    if (parsed.success) return parsed.data;
    const findings = shapeFindings(parsed.error.issues, { schema, data: rest }, '');
    rest = findings.flatMap(({ path }) => (path === 'body' ? [] : [path])).toSorted(lastFirst).reduce(mend, rest);
  }
  return undefined;
}

/** Later items of a list go first, so that the places of earlier ones still hold. */
function lastFirst(a: Path, b: Path): number {
  const at = a.findIndex((key, index) => key !== b[index]);
  const [left, right] = [a[at], b[at]];
  return typeof left === 'number' && typeof right === 'number' ? right - left : b.length - a.length;
}

/** Without the value at the path; where there is none, with a word in its place. */
function mend(data: Data, path: Path): Data {
  return valueAt(data, path) === undefined ? withValue(data, path) : without(data, path);
}

function without(data: Data, path: Path): Data {
  const [head, ...rest] = path;
  if (head === undefined || typeof data !== 'object') return data;
  if (Array.isArray(data)) return rest.length === 0 ? data.filter((_, index) => index !== head) : data.map((item: Data, index) => (index === head ? without(item, rest) : item));
  const entries = Object.entries(data);
  return Object.fromEntries(rest.length === 0 ? entries.filter(([key]) => key !== head) : entries.map(([key, value]) => [key, key === head ? without(value, rest) : value]));
}

function withValue(data: Data, path: Path): Data {
  const [head, ...rest] = path;
  if (head === undefined) return data;
  if (typeof data !== 'object' || typeof head === 'number') return data;
  if (Array.isArray(data)) return data;
  const map = Object.fromEntries(Object.entries(data));
  const inner = map[head];
  return { ...map, [head]: rest.length === 0 ? '…' : inner === undefined ? '…' : withValue(inner, rest) };
}
