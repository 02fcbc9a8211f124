/** Fills a staging folder: kept files, the steps of the plan, and the manifest as the last file. */
import { optionsHash } from '#src/compiler/revision.ts';
import { isError } from '#src/diagnostics/diagnostic.ts';
import type { TargetInput } from '#src/targets/target.ts';
import type { Progress } from '#scripts/cli/progress.ts';
import { keepFiles } from '#scripts/output/keep-files.ts';
import { MANIFEST_FILE, manifestOf, manifestText, type Manifest, type ManifestEntry } from '#scripts/output/manifest.ts';
import { readEntries } from '#scripts/output/read-manifest.ts';
import { writeFiles } from '#scripts/output/write-files.ts';
import { cacheFolder } from './cache-folder.ts';
import { readLastOutput, type FoundOutput } from './last-output.ts';
import { planBuild, type BuildPlan } from './plan-build.ts';
import { runSteps, type StepsOutcome } from './run-steps.ts';
import { ownerOf } from './step-names.ts';
import type { StepTable } from './step.ts';

export interface BuildJob {
  readonly input: TargetInput;
  readonly steps: StepTable;
  /** Absolute. */
  readonly runbook: string;
  /** Absolute: where the last output lies and the new one will. */
  readonly out: string;
  /** The outputs named on the command line. */
  readonly named: readonly string[];
  readonly engine: string;
  readonly progress: Progress;
}

export interface BuiltOutput extends StepsOutcome {
  readonly plan: BuildPlan;
  /** Undefined where the steps found errors: the output is not whole then. */
  readonly manifest: Manifest | undefined;
}

/** Call it under the lock of the output folder: what lies there decides what is built. */
export async function buildInto(staging: string, job: BuildJob): Promise<BuiltOutput> {
  const { steps, named, engine, progress, input } = job;
  const last = named.length > 0 ? await readLastOutput(job.out) : undefined;
  const revision = input.book.revision.label;
  const options = optionsHash(input.runbook);
  const plan = planBuild({ revision, engine, options, named, usual: input.runbook.settings.build ?? [], last: last?.summary }, steps);
  if (last !== undefined) await keepFiles(job.out, staging, keptPaths(plan, last, steps));
  const context = { input, staging, progress, runbookDir: job.runbook, cacheDir: cacheFolder(job.runbook), outputs: plan.outputs };
  const outcome = await runSteps(plan.run, steps, context);
  if (outcome.diagnostics.some(isError)) return { ...outcome, plan, manifest: undefined };
  progress.step('listing all files');
  const browser = outcome.browser ?? (plan.keep.length > 0 ? last?.manifest.browser : undefined);
  const entries = await readEntries(staging);
  expectOwners(entries, plan, steps);
  const manifest = manifestOf(entries, { revision, engine, options, outputs: plan.outputs, ...(browser === undefined ? {} : { browser }) });
  await writeFiles(staging, [{ path: MANIFEST_FILE, content: manifestText(manifest) }]);
  return { ...outcome, plan, manifest };
}

/** A step may write by itself, but only what is its own: a partial build would lose the rest. */
function expectOwners(entries: readonly ManifestEntry[], { outputs }: BuildPlan, steps: StepTable): void {
  const stray = entries.find(({ path }) => !outputs.includes(ownerOf(path, steps) ?? ''));
  if (stray !== undefined) throw new Error(`a step wrote ${stray.path}, which belongs to no output of this build`);
}

function keptPaths({ keep }: BuildPlan, { manifest }: FoundOutput, steps: StepTable): string[] {
  return manifest.files.map(({ path }) => path).filter((path) => keep.includes(ownerOf(path, steps) ?? ''));
}
