/** The contract between reading and compiling: a parsed file knows where each of its values stands. */
import type { Diagnostic } from '#src/diagnostics/diagnostic.ts';
import type { Root } from 'mdast';

/** A file as read: its path inside the runbook folder (forward slashes) and its whole text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Failsafe YAML: every scalar is text. */
export type Data = string | readonly Data[] | { readonly [key: string]: Data };

export type Path = readonly (string | number)[];

/** Where something stands. Lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endColumn?: number;
}

/** A place named by structure. `part: 'key'` means the key itself; `offset` and `length` count in the decoded value. */
export interface At {
  readonly path: Path;
  readonly part?: 'key' | 'value';
  readonly offset?: number;
  readonly length?: number;
}

/** A parsed definition file. `data` is a map (empty where the file could not be parsed). */
export interface ParsedFile {
  readonly path: string;
  readonly text: string;
  readonly data: { readonly [key: string]: Data };
  /** The Markdown below the front matter (`''` in YAML files). */
  readonly body: string;
  /** Where the body starts in `text`, in UTF-16 units. */
  readonly bodyOffset: number;
  /** True where the YAML broke: rules then hold back follow-on errors about this file. */
  readonly broken: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** The place of a YAML value (or key); the nearest existing ancestor's where the path does not exist. */
  locate(at: At): Place;
  /** The place of an offset in `body`. */
  locateInBody(offset: number, length?: number): Place;
  /** How a value was written, so that an error can say what YAML did with it. */
  style(path: Path): 'plain' | 'quoted' | 'block' | 'flow-seq' | 'flow-map' | 'seq' | 'map' | 'missing';
}

/** A slip in prose, placed by its offset in the prose. */
export interface ProseIssue {
  readonly code: string;
  readonly message: string;
  readonly offset: number;
  readonly length: number;
  readonly hint?: string;
}

/** Markdown parsed once. `tree` holds `reference` and `component` nodes beside plain mdast. */
export interface ParsedProse {
  readonly tree: Root;
  readonly issues: readonly ProseIssue[];
}
