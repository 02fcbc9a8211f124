/** What a build says at its end. Pure. */
import type { BuildPlan } from './plan-build.ts';

export interface BuildFacts {
  readonly plan: BuildPlan;
  /** As a person reads it from where they stand. */
  readonly out: string;
  readonly revision: string;
  /** Paths and sizes of everything in the output. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  /** The named output that a path belongs to. */
  readonly owner: (path: string) => string | undefined;
  readonly notes: readonly string[];
  readonly seconds: number;
}

/** What was built, where, of which revision, how many files, and how long it took. */
export function tellBuild(facts: BuildFacts): string {
  const { plan, out, revision, files, notes, seconds } = facts;
  const built = plan.outputs.filter((name) => !plan.keep.includes(name));
  const lines = [
    ...(plan.because === undefined ? [] : [`everything was built: ${plan.because}`]),
    ...notes,
    `built ${listOf(built, facts)}`,
    ...(plan.keep.length === 0 ? [] : [`kept ${listOf(plan.keep, facts)}`]),
    `${out}: revision ${revision}, ${count(files.length)}, ${sizeOf(files)}, in ${seconds.toFixed(1)} s`,
  ];
  return lines.join('\n');
}

function listOf(names: readonly string[], { files, owner }: BuildFacts): string {
  const owners = files.map(({ path }) => owner(path));
  return names.map((name) => `${name} (${count(owners.filter((each) => each === name).length)})`).join(', ');
}

const count = (files: number): string => `${files} ${files === 1 ? 'file' : 'files'}`;

function sizeOf(files: BuildFacts['files']): string {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
