/** What a command is: its words for `--help`, its options, and a function that returns the exit code. */
import type { DiagnosticFormat } from '#src/diagnostics/format.ts';

/** 0 fine, 1 the runbook has errors, 2 anything else. */
export type ExitCode = 0 | 1 | 2;

export interface OptionSpec {
  readonly help: string;
  /** What stands for the value in `--help`, such as DIR; a switch has none. */
  readonly value?: string;
  /** May be given several times; its values are a list. */
  readonly many?: true;
}

export type OptionTable = Readonly<Record<string, OptionSpec>>;

/** A switch that is given is `true`. */
export type OptionValues = Readonly<Record<string, string | true | readonly string[] | undefined>>;

export interface CommonOptions {
  /** Absolute. */
  readonly runbook: string;
  /** Absolute. */
  readonly out: string;
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly format: DiagnosticFormat;
}

/** The world of a command: where it prints, and what is known of the place. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly color: boolean;
  /** Whether a person watches stderr. */
  readonly interactive: boolean;
  readonly cwd: string;
  /** What paths in annotations are relative to. */
  readonly workspace: string;
  /** Local, YYYY-MM-DD. */
  readonly today: string;
  readonly debug: boolean;
}

export interface Call {
  readonly options: CommonOptions;
  /** The command's own options. */
  readonly values: OptionValues;
  readonly positionals: readonly string[];
  readonly io: Io;
}

export interface Command {
  readonly summary: string;
  /** A command line and what it is for. */
  readonly examples: readonly (readonly [line: string, purpose: string])[];
  readonly options?: OptionTable;
  /** What may follow the command's name, or must, as one word that is typed as it stands; without it, nothing may. */
  readonly positionals?: { readonly name: string; readonly help: string; readonly required?: true };
  /** Further paragraphs of `--help`. */
  readonly details?: () => string | Promise<string>;
  readonly run: (call: Call) => Promise<ExitCode>;
}

/** A row of the table of commands: `load` is called only for the command that is run. */
export interface CommandEntry {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

export type CommandTable = Readonly<Record<string, CommandEntry>>;
