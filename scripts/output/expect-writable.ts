import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { ExpectedFailure, hasCode } from '#scripts/cli/expected-failure.ts';
import type { OutputPaths } from './output-paths.ts';

/** Makes the folder around the output. Throws an ExpectedFailure, before any work, where nothing can be written there. */
export function expectWritable({ out, parent }: OutputPaths): void {
  try {
    mkdirSync(parent, { recursive: true });
    accessSync(parent, constants.W_OK);
    if (existsSync(out)) accessSync(out, constants.W_OK);
  } catch (error) {
    throw new ExpectedFailure(`the output ${out} cannot be written: ${reasonOf(error, parent)}`, { hint: 'name another folder with --out', cause: error });
  }
}

function reasonOf(error: unknown, parent: string): string {
  if (hasCode(error, ['EACCES', 'EPERM'])) return `permission denied in ${parent}`;
  if (hasCode(error, ['EROFS'])) return 'the disk is read-only';
  if (hasCode(error, ['ENOTDIR', 'EEXIST'])) return 'a part of the path is a file';
  return error instanceof Error ? error.message : String(error);
}
