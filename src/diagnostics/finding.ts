/** A finding before its place is looked up: where it stands is named by structure. */
import type { DiagnosticSeverity } from './diagnostic.ts';

export interface Finding {
  readonly code: string;
  /** Default: error. */
  readonly severity?: DiagnosticSeverity;
  readonly message: string;
  readonly file: string;
  /** A path inside the file's YAML; `body` for the Markdown below it. */
  readonly path: readonly (string | number)[] | 'body';
  /** Point at the key, where the value is not what is wrong. */
  readonly part?: 'key' | 'value';
  /** In the decoded value or body, in UTF-16 units. */
  readonly offset?: number;
  readonly length?: number;
  readonly hint?: string;
}
