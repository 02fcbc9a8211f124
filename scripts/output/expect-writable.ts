import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedFailure, hasCode } from '#scripts/cli/expected-failure.ts';
import { besideOutput, type OutputPaths } from './output-paths.ts';

/** Makes the folder around the output. Throws an ExpectedFailure, before any work, where nothing can be written there. */
export function expectWritable(paths: OutputPaths): void {
  const { out, parent } = paths;
  try {
    mkdirSync(parent, { recursive: true });
    tryFolder(besideOutput(paths, 'stale', 'try-'));
    // A folder that may be moved but not emptied would stay behind forever.
    if (existsSync(out)) tryFolder(join(out, '.try-'));
  } catch (error) {
    // Another build swaps in this moment: the lock will tell.
    if (hasCode(error, ['ENOENT']) && existsSync(parent)) return;
    throw new ExpectedFailure(`the output ${out} cannot be written: ${reasonOf(error, parent)}`, { hint: 'name another folder with --out', cause: error });
  }
}

/** Rights, read-only disks and quotas are told most surely by trying. */
const tryFolder = (prefix: string): void => rmSync(mkdtempSync(prefix), { recursive: true, force: true });

function reasonOf(error: unknown, parent: string): string {
  if (hasCode(error, ['EACCES', 'EPERM'])) return `permission denied in ${parent}`;
  if (hasCode(error, ['EROFS'])) return 'the disk is read-only';
  if (hasCode(error, ['ENOTDIR', 'EEXIST'])) return 'a part of the path is a file';
  return error instanceof Error ? error.message : String(error);
}
