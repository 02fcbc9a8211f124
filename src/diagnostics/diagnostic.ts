/** What the compiler finds wrong, as data. Nothing here prints, and nothing throws for an author's mistake. */

export type DiagnosticSeverity = 'error' | 'warning';

/** One finding with its place. Lines and columns count from 1; columns count UTF-16 units, as editors do. */
export interface Diagnostic {
  /** Stable, kebab-case: the name of the check. */
  readonly code: string;
  readonly severity: DiagnosticSeverity;
  /** What is wrong and what would be right, in one sentence. */
  readonly message: string;
  /** Path inside the runbook folder, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Column just past the end, when the end is on the same line. */
  readonly endColumn?: number;
  /** A next step: the nearest valid name, or the quoted form to write. */
  readonly hint?: string;
}

/** The value where there is no error; the findings always. Warnings may stand beside a value. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export const isError = (diagnostic: Diagnostic): boolean => diagnostic.severity === 'error';

/** Order of reading: by file, then line, then column, then code. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
