/** What an output is: a pure function from the compiled runbook to files. */
import type { Book } from '#src/book/book.ts';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Diagnostic } from '#src/diagnostics/diagnostic.ts';
import type { Finding } from '#src/diagnostics/finding.ts';
import type { Runbook } from '#src/model/runbook.ts';
import type { ProseReader } from '#src/source/prose-reader.ts';

/** A file of an output. `path` is relative to the output's folder, with forward slashes. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** All that a target may know: no clock, no environment, no disk. */
export interface TargetInput {
  readonly runbook: Runbook;
  readonly book: Book;
  readonly catalog: Catalog;
  /** Parses author text, each text once. */
  readonly prose: ProseReader;
  /** Findings of a target, such as a text that a channel would refuse, with the line of the definition that they name. */
  readonly place: (findings: readonly Finding[]) => readonly Diagnostic[];
}

export interface TargetOutput {
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Target {
  /** One line for `build --help`. */
  readonly summary: string;
  /** The folder inside dist that this target owns. */
  readonly folder: string;
  readonly render: (input: TargetInput) => TargetOutput;
}
