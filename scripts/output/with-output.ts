/** All or nothing: an output folder is built beside the last one and replaces it only when it is whole. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { ExpectedFailure } from '#scripts/cli/expected-failure.ts';
import { isLocked, takeLock, type Lock } from './lock.ts';
import { besideOutput, outputPaths, type OutputPaths } from './output-paths.ts';
import { refuseForeign } from './refuse-foreign.ts';
import { endSwap, swapIn } from './swap.ts';

/** What a kill may leave beside an output. */
const LEFTOVER = /^(?:staging|old|stale)-|^journal-draft$/;

/**
 * Runs `build` on an empty staging folder and puts that in the place of `out`. Where `build` throws, or `isWhole` says no to what
 * it returns, `out` stays as it was.
 * Throws an ExpectedFailure where another build runs, or where `out` holds something that Breakglass did not write.
 */
export async function withOutput<T>(out: string, build: (staging: string) => Promise<T>, isWhole: (result: T) => boolean = () => true): Promise<T> {
  const paths = outputPaths(out);
  return underLock(paths, async (lock) => {
    endSwap(paths);
    refuseForeign(paths.out);
    await removeLeftovers(paths);
    const staging = besideOutput(paths, 'staging', lock.id);
    await mkdir(staging);
    const result = await build(staging);
    if (!isWhole(result)) return result;
    refuseForeign(paths.out);
    swapIn(paths, { staging: basename(staging), old: basename(besideOutput(paths, 'old', lock.id)) });
    return result;
  });
}

/** Ends a killed swap, unless a build that runs will do so itself. */
export async function endKilledSwap(paths: OutputPaths): Promise<void> {
  if (isLocked(paths)) return;
  try {
    await underLock(paths, async () => endSwap(paths));
  } catch (error) {
    // A build took the lock in this moment.
    if (!(error instanceof ExpectedFailure && isLocked(paths))) throw error;
  }
}

async function underLock<T>(paths: OutputPaths, work: (lock: Lock) => Promise<T>): Promise<T> {
  const lock = takeLock(paths);
  const unhook = releaseOnSignal(lock);
  try {
    return await work(lock);
  } finally {
    await removeLeftovers(paths);
    unhook();
    lock.release();
  }
}

/** Only the holder of the lock makes and removes these, so whatever lies there is abandoned or its own. */
async function removeLeftovers(paths: OutputPaths): Promise<void> {
  if (existsSync(paths.journal)) return;
  const names = await readdir(paths.parent);
  const leftovers = names.filter((name) => name.startsWith(paths.prefix) && LEFTOVER.test(name.slice(paths.prefix.length)));
  await Promise.all(leftovers.map((name) => rm(join(paths.parent, name), { recursive: true, force: true, maxRetries: 3 })));
}

/** Ctrl-C and a polite end free the lock at once; the next build removes the staging folder. */
function releaseOnSignal(lock: Lock): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const end = (signal: NodeJS.Signals): void => {
    lock.release();
    unhook();
    process.kill(process.pid, signal);
  };
  const unhook = (): void => signals.forEach((signal) => process.off(signal, end));
  signals.forEach((signal) => process.once(signal, end));
  return unhook;
}
