import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What of a file watcher is needed: the names that it watches, by folder. */
export interface Watching {
  readonly getWatched: () => Readonly<Record<string, readonly string[]>>;
}

const LONGEST_MS = 5_000;
const PAUSE_MS = 50;

/** Resolves once every one of these files is watched: a watcher misses what changes before. After some seconds it resolves anyway. */
export async function untilWatched(watcher: Watching, folder: string, paths: readonly string[]): Promise<void> {
  for (let waited = 0; waited < LONGEST_MS; waited += PAUSE_MS) {
    const watched = watcher.getWatched();
    if (paths.every((path) => watched[dirname(join(folder, path))]?.includes(basename(path)))) return;
    await wait(PAUSE_MS);
  }
}
