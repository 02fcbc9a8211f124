/** A runbook folder's files → one checked, readonly value, or everything that is wrong with them. */
import { byPlace, isError, type Diagnostic, type Result } from '#src/diagnostics/diagnostic.ts';
import type { Runbook } from '#src/model/runbook.ts';
import type { ProseReader } from '#src/source/prose-reader.ts';
import type { SourceFile } from '#src/source/source.ts';
import { assemble } from './assemble.ts';
import { readDefinitions } from './definitions.ts';
import { contentHash } from './revision.ts';
import { placeFindings } from './place-findings.ts';

export interface CompileOptions {
  /** YYYY-MM-DD: the day that overdue drills and reviews are judged by. It changes warnings only, never the runbook. */
  readonly asOf: string;
  /** Parses author text, each text once; share it with the book. */
  readonly prose: ProseReader;
}

/** Compiles the files of a runbook folder, as `readTree` gives them. All findings at once, in order of place. */
export function compile(sources: readonly SourceFile[], _options: CompileOptions): Result<Runbook> {
  const definitions = readDefinitions(sources);
  const { runbook, reading } = assemble(definitions.files);
  const own: readonly Diagnostic[] = definitions.files.flatMap(({ file }) => file.diagnostics);
  const diagnostics = [...own, ...placeFindings([...definitions.findings, ...reading.findings], definitions.files)].toSorted(byPlace);
  return diagnostics.some(isError) ? { ok: false, diagnostics } : { ok: true, value: { ...runbook, hash: contentHash(runbook) }, diagnostics };
}
