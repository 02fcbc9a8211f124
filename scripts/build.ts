/** `breakglass build`: compiles, builds beside the last output, and puts the new one in its place when it is whole. */
import { relative } from 'node:path';
import process from 'node:process';
import { isError, type Diagnostic } from '#src/diagnostics/diagnostic.ts';
import { readTree } from '#src/source/read-tree.ts';
import { buildInto, type BuildJob, type BuiltOutput } from './build/build-into.ts';
import { checkFolders } from './build/check-folders.ts';
import { checkNamed } from './build/check-names.ts';
import { compileChecked } from './build/compile-checked.ts';
import type { StepTable } from './build/step.ts';
import { ownerOf } from './build/step-names.ts';
import { STEPS } from './build/steps.ts';
import { tellBuild } from './build/tell-build.ts';
import { packageVersion } from './cli/package-version.ts';
import type { Progress } from './cli/progress.ts';
import { withOutput } from './output/with-output.ts';
import { targetInput } from './target-input.ts';

export interface BuildOptions {
  /** Absolute. */
  readonly runbook: string;
  /** Absolute. */
  readonly out: string;
  /** YYYY-MM-DD: the day that warnings judge by. */
  readonly asOf: string;
  /** Names of outputs; empty for the usual ones. */
  readonly targets: readonly string[];
}

export interface BuildOutcome {
  /** False where the runbook has errors; the last output stays as it was then. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** The text of each file, by the path that diagnostics name. */
  readonly sources: ReadonlyMap<string, string>;
  /** What was built; empty where nothing was. */
  readonly summary: string;
}

/** Builds the named outputs, or the usual ones. Throws an ExpectedFailure for what a person can mend besides the runbook. */
export async function runBuild(options: BuildOptions, progress: Progress, steps: StepTable = STEPS): Promise<BuildOutcome> {
  const started = performance.now();
  await checkNamed(options.targets, steps);
  checkFolders(options.runbook, options.out);
  progress.step('checking the runbook');
  const { result, sources, prose } = await compileChecked(options.runbook, { asOf: options.asOf, steps });
  const failed = (diagnostics: readonly Diagnostic[]): BuildOutcome => ({ ok: false, diagnostics, sources, summary: '' });
  if (!result.ok) return failed(result.diagnostics);
  const { runbook, out, targets: named } = options;
  const job: BuildJob = { input: targetInput(result.value, prose, sources), steps, runbook, out, named, engine: packageVersion(), progress };
  const built = await withOutput(out, (staging) => buildInto(staging, job), (outcome) => !outcome.diagnostics.some(isError));
  const diagnostics = [...result.diagnostics, ...built.diagnostics];
  if (built.manifest === undefined) return failed(diagnostics);
  const notes = [...built.notes, ...(await noteOfEdits(runbook, sources))];
  return { ok: true, diagnostics, sources, summary: tell(job, built, notes, (performance.now() - started) / 1000) };
}

function tell({ out, steps }: BuildJob, { plan, manifest }: BuiltOutput, notes: readonly string[], seconds: number): string {
  const { revision = '', files = [] } = manifest ?? {};
  const near = relative(process.cwd(), out);
  return tellBuild({ plan, revision, files, notes, seconds, out: near.startsWith('..') ? out : near, owner: (path) => ownerOf(path, steps) });
}

/** The runbook is read once, so an edit meanwhile is not half in the output, and not in it at all. */
async function noteOfEdits(runbook: string, sources: ReadonlyMap<string, string>): Promise<string[]> {
  const now = await readTree(runbook).catch(() => []);
  const same = now.length === sources.size && now.every(({ path, text }) => sources.get(path) === text);
  return same ? [] : ['the runbook was edited during the build, and the output is of before: build again'];
}
