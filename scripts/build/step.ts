/** What a part of the build is: a pure target, or work with a browser, Astro or the disk. Both look alike to the plan. */
import type { Diagnostic } from '#src/diagnostics/diagnostic.ts';
import type { OutputFile, TargetInput } from '#src/targets/target.ts';
import type { Progress } from '#scripts/cli/progress.ts';

export interface BuildStep {
  /** One line for `build --help`. */
  readonly summary: string;
  /**
   * The folders and files in the output that are this step's alone, such as `site` or `runbook.html`; the longest match owns a path.
   * A partial build keeps what other steps own.
   */
  readonly owns: readonly string[];
  /** The steps that must have written before, where both are in the build. */
  readonly after: readonly string[];
  /** Belongs to that step: runs whenever it does, and cannot be named or left out by itself. */
  readonly partOf?: string;
  /** Throws an ExpectedFailure for what a person can do something about. Load heavy packages (Astro, Puppeteer) in here, not at the top of the file. */
  readonly run: (context: StepContext) => Promise<StepOutput>;
}

/** The name is what a person writes after `build`. */
export type StepTable = Readonly<Record<string, BuildStep>>;

export interface StepContext {
  readonly input: TargetInput;
  /** Absolute. The whole output so far: what earlier steps wrote and what is kept. A step may write below what it owns. */
  readonly staging: string;
  /** Absolute; read the runbook from `input`, this is for caches and messages. */
  readonly runbookDir: string;
  /** Absolute. For what may be thrown away at any time, kept between builds, beside the runbook. Exists only once it is made. */
  readonly cacheDir: string;
  /** The names of all steps whose files the finished output holds, in the order of the build. */
  readonly outputs: readonly string[];
  /** Tell long work by `progress.detail('12 of 40 pages')`; the step itself is announced already. */
  readonly progress: Progress;
}

export interface StepOutput {
  /** Paths from the root of the output, each below what the step owns. May be left out by a step that wrote into `staging` itself. */
  readonly files?: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** A sentence for the person who builds, such as why something was left out. */
  readonly note?: string;
  /** The browser that printed, for the manifest: another one gives other bytes. */
  readonly browser?: string;
}
