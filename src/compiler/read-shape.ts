/** One file's data through its schema. What is wrong is reported; what is right is kept, so that one slip hides no other. */
import type { z } from 'zod';
import type { Finding } from '#src/diagnostics/finding.ts';
import type { Data, Path } from '#src/source/source.ts';
import { shapeFindings, valueAt, type ShapeFinding } from './shape-findings.ts';

export interface Shape<T> {
  /** The typed value, without the fields that had to be left out; undefined where too little is left. */
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
  /** Paths that were left out: findings below them are follow-on errors. */
  readonly dropped: readonly Path[];
}

export function readShape<T>(schema: z.ZodType<T>, data: Data, file: string): Shape<T> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return { value: parsed.data, findings: [], dropped: [] };
  const findings = shapeFindings(parsed.error.issues, { schema, data }, file);
  const dropped = findings.map((finding) => (finding.path === 'body' ? [] : finding.path));
  return { value: salvage(schema, data, findings), findings, dropped };
}

/** What may stand for a required value that could not be read: one of them fits most fields. Rules never judge it, since its place counts as lost. */
const STAND_INS: readonly Data[] = ['…', '1', '2000-01-01', '1h', [], {}];
const ROUNDS = 2 * STAND_INS.length;

/** The data without what is wrong, and with a stand-in where something must stand. */
function salvage<T>(schema: z.ZodType<T>, data: Data, findings: readonly ShapeFinding[]): T | undefined {
  let rest = mendAll(data, findings);
  for (let round = 0; round < ROUNDS; round += 1) {
    const parsed = schema.safeParse(rest);
    if (parsed.success) return parsed.data;
    rest = mendAll(rest, shapeFindings(parsed.error.issues, { schema, data: rest }, ''));
  }
  return undefined;
}

function mendAll(data: Data, findings: readonly ShapeFinding[]): Data {
  const places = findings.flatMap(({ path, standIn }) => (path === 'body' ? [] : [{ path, standIn }]));
  return places.toSorted((a, b) => lastFirst(a.path, b.path)).reduce((now, { path, standIn }) => mend(now, path, standIn), data);
}

/** Later items of a list go first, so that the places of earlier ones still hold. */
function lastFirst(a: Path, b: Path): number {
  const at = a.findIndex((key, index) => key !== b[index]);
  const [left, right] = [a[at], b[at]];
  return typeof left === 'number' && typeof right === 'number' ? right - left : b.length - a.length;
}

/** Without the value at the path; with a stand-in where there is none, and with the next one where that does not fit. */
function mend(data: Data, path: Path, standIn: Data | undefined): Data {
  const current = valueAt(data, path);
  if (current === undefined) return withValue(data, path, standIn ?? '…');
  const next = STAND_INS[STAND_INS.indexOf(current) + 1];
  return STAND_INS.includes(current) && next !== undefined ? withValue(data, path, next) : without(data, path);
}

function without(data: Data, path: Path): Data {
  const [head, ...rest] = path;
  if (head === undefined || typeof data !== 'object') return data;
  if (Array.isArray(data)) return rest.length === 0 ? data.filter((_, index) => index !== head) : data.map((item: Data, index) => (index === head ? without(item, rest) : item));
  const entries = Object.entries(data);
  return Object.fromEntries(rest.length === 0 ? entries.filter(([key]) => key !== head) : entries.map(([key, value]) => [key, key === head ? without(value, rest) : value]));
}

function withValue(data: Data, path: Path, value: Data): Data {
  const [head, ...rest] = path;
  if (head === undefined) return value;
  if (Array.isArray(data)) return data.map((item: Data, index) => (index === head ? withValue(item, rest, value) : item));
  if (typeof data !== 'object') return data;
  const map = Object.fromEntries(Object.entries(data));
  const inner = map[head];
  return { ...map, [head]: rest.length === 0 || inner === undefined ? value : withValue(inner, rest, value) };
}
