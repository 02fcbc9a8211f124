/** One build at a time for one output folder. The lock is a folder that appears whole, by rename, with its holder in it. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedFailure, hasCode } from '#scripts/cli/expected-failure.ts';
import { expectWritable } from './expect-writable.ts';
import { besideOutput, type OutputPaths } from './output-paths.ts';
import { livenessOf, ownIdentity, type ProcessIdentity } from './process-identity.ts';

interface Holder extends ProcessIdentity {
  readonly id: string;
}

export interface Lock {
  /** Names what this run puts beside the output. */
  readonly id: string;
  readonly release: () => void;
}

const ATTEMPTS = 5;
/** What rename answers where the target is a folder with something in it; Windows says EPERM. */
const TAKEN: readonly string[] = ['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES'];

/** Takes the lock, also from a process that is gone. Throws an ExpectedFailure where another build holds it. */
export function takeLock(paths: OutputPaths): Lock {
  expectWritable(paths);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const lock = tryLock(paths);
    if (lock !== undefined) return lock;
    const holder = readHolder(paths.lock);
    if (holder === undefined) continue;
    refuseWhileHeld(holder, paths);
    setAside(paths, holder);
  }
  throw new ExpectedFailure(`the lock ${paths.lock} cannot be taken`, { hint: 'where no build runs, remove it' });
}

/** Whether a process that still runs, here or elsewhere, holds the lock. */
export function isLocked(paths: OutputPaths): boolean {
  const holder = readHolder(paths.lock);
  return holder !== undefined && livenessOf(holder) !== 'gone';
}

function tryLock(paths: OutputPaths): Lock | undefined {
  const holder: Holder = { ...ownIdentity(), id: randomUUID().slice(0, 8) };
  const draft = mkdtempSync(besideOutput(paths, 'stale', ''));
  try {
    writeFileSync(join(draft, 'holder.json'), JSON.stringify(holder));
    renameSync(draft, paths.lock);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (isTaken(error, paths)) return undefined;
    throw error;
  }
  return { id: holder.id, release: () => release(paths, holder) };
}

/** ENOENT: the draft was cleaned away by a build that was just ending. */
function isTaken(error: unknown, paths: OutputPaths): boolean {
  return hasCode(error, ['ENOTEMPTY', 'EEXIST', 'ENOENT']) || (hasCode(error, TAKEN) && readHolder(paths.lock) !== undefined);
}

function refuseWhileHeld(holder: Holder, paths: OutputPaths): void {
  const liveness = livenessOf(holder);
  if (liveness === 'gone') return;
  const place = liveness === 'elsewhere' ? ` on ${holder.host}` : '';
  throw new ExpectedFailure(`another build of ${paths.out} runs (process ${holder.pid}${place})`, {
    hint: liveness === 'elsewhere' ? `where it no longer runs, remove ${paths.lock}` : 'wait until it ends',
  });
}

/** Moves the lock of a process that is gone to a name of its own: of two that try, the second finds the name taken. */
function setAside(paths: OutputPaths, holder: Holder): void {
  const aside = besideOutput(paths, 'stale', holder.id);
  try {
    renameSync(paths.lock, aside);
    if (readHolder(aside)?.id !== holder.id) renameSync(aside, paths.lock);
  } catch (error) {
    if (!hasCode(error, [...TAKEN, 'ENOENT'])) throw error;
  }
}

/** By rename, so that the lock vanishes whole. */
function release(paths: OutputPaths, holder: Holder): void {
  if (readHolder(paths.lock)?.id !== holder.id) return;
  const aside = besideOutput(paths, 'stale', `${holder.id}-released`);
  renameSync(paths.lock, aside);
  rmSync(aside, { recursive: true, force: true });
}

function readHolder(lock: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(join(lock, 'holder.json'), 'utf8'));
    return isHolder(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false;
  return 'id' in value && typeof value.id === 'string' && 'pid' in value && typeof value.pid === 'number' && 'host' in value && 'started' in value;
}
