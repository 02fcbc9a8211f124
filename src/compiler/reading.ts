/** What is gathered while the files of a runbook are read into the model. */
import type { z } from 'zod';
import type { Finding } from '#src/diagnostics/finding.ts';
import type { Data, Path } from '#src/source/source.ts';
import type { DefinitionFile } from './definitions.ts';
import { readShape } from './read-shape.ts';

export interface Reading {
  readonly findings: Finding[];
  /** Paths left out, by file: what depends on them is a follow-on error. */
  readonly dropped: Map<string, Path[]>;
  /** Definitions of which nothing could be kept, as `kind/id`. */
  readonly unusable: Set<string>;
}

export const newReading = (): Reading => ({ findings: [], dropped: new Map(), unusable: new Set() });

/** The typed value of a definition file; undefined, and noted, where nothing could be kept. */
export function read<T>(reading: Reading, definition: DefinitionFile, schema: z.ZodType<T>): T | undefined {
  const { file, kind, id, procedure } = definition;
  if (file.broken) {
    reading.unusable.add(nameOf(kind, procedure ?? id));
    return undefined;
  }
  const value = readPart(reading, file.path, file.data, schema);
  if (value === undefined) reading.unusable.add(nameOf(kind, procedure ?? id));
  return value;
}

/** The same for data that is not a file of its own. */
function readPart<T>(reading: Reading, file: string, data: Data, schema: z.ZodType<T>): T | undefined {
  const shape = readShape(schema, data, file);
  reading.findings.push(...shape.findings);
  noteDropped(reading, file, shape.dropped);
  return shape.value;
}

export function noteDropped(reading: Reading, file: string, paths: readonly Path[]): void {
  if (paths.length > 0) reading.dropped.set(file, [...(reading.dropped.get(file) ?? []), ...paths]);
}

export const nameOf = (kind: string, id: string): string => `${kind === 'step' ? 'procedure' : kind}/${id}`;
