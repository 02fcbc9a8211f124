/** Builds by the command line, in processes of their own, on copies of runbooks. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compileFolder } from '#scripts/compile-folder.ts';
import { targetInput } from '#scripts/target-input.ts';
import { TARGETS } from '#src/targets/index.ts';
import { AS_OF } from '../setup/runbooks.ts';

const COMMAND = join(import.meta.dirname, '..', '..', 'bin', 'breakglass.js');

export interface BuildPlace {
  readonly runbook: string;
  readonly out: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Without the marks of a test run, which make Astro and Vite build in another way. */
const { PATH, HOME, TMPDIR } = process.env;

/** Starts `breakglass build`. */
export function startBuild({ runbook, out, cwd = runbook, env = {} }: BuildPlace): ChildProcess {
  return spawn(process.execPath, [COMMAND, 'build', '--runbook', runbook, '--out', out, '--as-of', AS_OF], { cwd, env: { PATH, HOME, TMPDIR, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Waits for the end: exit code and what was told. */
export async function endOf(build: ChildProcess): Promise<{ readonly code: unknown; readonly told: string }> {
  let told = '';
  build.stderr?.on('data', (chunk) => (told += String(chunk)));
  const [code] = await once(build, 'close');
  return { code, told };
}

/** A copy of a runbook; with `onlyFiles` it wants the pure outputs alone, which need neither a browser nor Astro. */
export function copyRunbook(from: string, to: string, { onlyFiles = false } = {}): void {
  cpSync(from, to, { recursive: true });
  const settings = settingsOf(to).filter((line) => !line.startsWith('build:'));
  writeSettings(to, onlyFiles ? [...settings, `build: [${Object.keys(TARGETS).join(', ')}]`] : settings);
}

/** Another title is another revision. */
export function retitle(runbook: string, title: string): void {
  writeSettings(runbook, settingsOf(runbook).map((line) => (line.startsWith('title:') ? `title: ${title}` : line)));
}

const settingsOf = (runbook: string): string[] => readFileSync(join(runbook, 'runbook.yaml'), 'utf8').trimEnd().split('\n');
const writeSettings = (runbook: string, lines: readonly string[]): void => writeFileSync(join(runbook, 'runbook.yaml'), `${lines.join('\n')}\n`);

/** The revision that a build of this folder will carry. */
export async function revisionOf(runbook: string): Promise<string> {
  const { result, prose } = await compileFolder(runbook, { asOf: AS_OF });
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return targetInput(result.value, prose).book.revision.label;
}

/** Every file below a folder, by path, sorted. */
export function bytesIn(folder: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const paths = files.map((each) => relative(folder, join(each.parentPath, each.name)).split(sep).join('/')).toSorted();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
}
