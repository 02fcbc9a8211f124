import { relative, sep } from 'node:path';
import { formatDiagnostics } from '#src/diagnostics/format.ts';
import type { Diagnostic } from '#src/diagnostics/diagnostic.ts';
import type { CommonOptions, Io } from './command.ts';

/** Prints the findings in the chosen format, with paths that can be followed from where the reader stands. */
export function printFindings(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>, options: CommonOptions, io: Io): void {
  const from = options.format === 'github' || options.format === 'gitlab' ? io.workspace : io.cwd;
  const base = relative(from, options.runbook).split(sep).join('/');
  io.out(formatDiagnostics(diagnostics, options.format, { sources, base, color: io.color }));
}
