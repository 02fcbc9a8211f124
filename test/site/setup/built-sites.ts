/** The site of each runbook, built once by the steps of the real build. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSteps } from '#scripts/build/run-steps.ts';
import type { StepTable } from '#scripts/build/step.ts';
import { silentProgress } from '#scripts/cli/progress.ts';
import { readFolder } from '#scripts/site/read-folder.ts';
import { singleFileStep } from '#scripts/site/single-file-step.ts';
import { siteStep } from '#scripts/site/site-step.ts';
import type { TargetInput } from '#src/targets/target.ts';
import { inputOf } from '../../setup/runbooks.ts';

export interface BuiltSite {
  readonly input: TargetInput;
  /** The output folder. */
  readonly dist: string;
  /** The site's folder in it. */
  readonly dir: string;
  /** Paths of the pages, such as `severities/p0.html`. */
  readonly pages: readonly string[];
  /** Every file of the site, as text. */
  readonly text: (path: string) => string;
  readonly files: ReadonlySet<string>;
}

const STEPS: StepTable = { 'single-file': singleFileStep, site: siteStep(['single-file']) };
const built = new Map<string, Promise<BuiltSite>>();
const folders: string[] = [];

export function builtSite(runbookDir: string): Promise<BuiltSite> {
  const before = built.get(runbookDir) ?? build(runbookDir);
  built.set(runbookDir, before);
  return before;
}

/** Builds anew, whatever was built before. */
export async function build(runbookDir: string): Promise<BuiltSite> {
  const input = await inputOf(runbookDir);
  const folder = await mkdtemp(join(tmpdir(), 'breakglass-site-'));
  folders.push(folder);
  const dist = join(folder, 'dist');
  await runSteps(['single-file', 'site'], STEPS, { input, staging: dist, runbookDir, cacheDir: join(folder, 'cache'), outputs: ['single-file', 'site'], progress: silentProgress });
  const dir = join(dist, 'site');
  const files = new Map((await readFolder(dir)).map(({ path, content }) => [path, Buffer.from(content)]));
  return { input, dist, dir, pages: [...files.keys()].filter((path) => path.endsWith('.html') && !path.startsWith('downloads/')), files: new Set(files.keys()), text: (path) => files.get(path)?.toString('utf8') ?? '' };
}

export async function removeBuilt(): Promise<void> {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
}
