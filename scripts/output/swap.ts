/** Replaces the output by the staging folder: two renames, told to a journal before, so that a killed swap can be ended later. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputPaths } from './output-paths.ts';

/** Names of folders beside the output. The journal exists only while a complete staging folder waits to be put in place. */
interface Journal {
  readonly staging: string;
  readonly old: string;
}

/** Puts a complete staging folder in place. Both names lie beside the output. Call it under the lock only. */
export function swapIn(paths: OutputPaths, journal: Journal): void {
  writeWhole(paths.journal, JSON.stringify(journal));
  if (existsSync(paths.out)) renameSync(paths.out, join(paths.parent, journal.old));
  renameSync(join(paths.parent, journal.staging), paths.out);
  rmSync(paths.journal);
}

/** Ends or undoes a swap that was killed: afterwards the output is whole, old or new. Call it under the lock only. */
export function endSwap(paths: OutputPaths): void {
  const journal = readJournal(paths);
  if (journal === undefined) return;
  const [staging, old] = [join(paths.parent, journal.staging), join(paths.parent, journal.old)];
  if (!existsSync(paths.out)) {
    if (existsSync(staging)) renameSync(staging, paths.out);
    else if (existsSync(old)) renameSync(old, paths.out);
  }
  rmSync(paths.journal);
}

function readJournal(paths: OutputPaths): Journal | undefined {
  if (!existsSync(paths.journal)) return undefined;
  const value: unknown = JSON.parse(readFileSync(paths.journal, 'utf8'));
  if (!isJournal(value, paths.prefix)) throw new Error(`${paths.journal} is no journal of a build`);
  return value;
}

function isJournal(value: unknown, prefix: string): value is Journal {
  if (typeof value !== 'object' || value === null || !('staging' in value) || !('old' in value)) return false;
  return [value.staging, value.old].every((name) => typeof name === 'string' && name.startsWith(prefix) && !/[\\/]/.test(name));
}

function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}-draft`, text);
  renameSync(`${path}-draft`, path);
}
