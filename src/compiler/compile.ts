/** A runbook folder's files → one checked, readonly value, or everything that is wrong with them. */
import { byPlace, isError, type Diagnostic, type Result } from '#src/diagnostics/diagnostic.ts';
import type { Runbook } from '#src/model/runbook.ts';
import type { ProseReader } from '#src/source/prose-reader.ts';
import type { SourceFile } from '#src/source/source.ts';
import { assemble } from './assemble.ts';
import { checkAll } from './checks/index.ts';
import { readDefinitions } from './definitions.ts';
import { lostIn } from './lost.ts';
import { namesOf } from './names.ts';
import { contentHash } from './revision.ts';
import { placeFindings } from './place-findings.ts';
import { withoutEchoes } from './without-echoes.ts';

export interface CompileOptions {
  /** YYYY-MM-DD: the day that overdue drills and reviews are judged by. It changes warnings only, never the runbook. */
  readonly asOf: string;
  /** Parses author text, each text once; share it with the book. */
  readonly prose: ProseReader;
}

/** Compiles the files of a runbook folder, as `readTree` gives them. All findings at once, in order of place. */
export function compile(sources: readonly SourceFile[], options: CompileOptions): Result<Runbook> {
  const { files, findings } = readDefinitions(sources);
  const { runbook, reading } = assemble(files);
  const input = { ...options, runbook, files, names: namesOf(runbook, files, reading), lost: lostIn(reading) };
  const slips: readonly Diagnostic[] = files.flatMap(({ file }) => file.diagnostics);
  const others = placeFindings([...findings, ...reading.findings, ...checkAll(input)], files);
  const diagnostics = withoutEchoes(slips, others).toSorted(byPlace);
  return diagnostics.some(isError) ? { ok: false, diagnostics } : { ok: true, value: { ...runbook, hash: contentHash(runbook) }, diagnostics };
}
