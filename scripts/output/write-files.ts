import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { OutputFile } from '#src/targets/target.ts';
import { ExpectedFailure, hasCode } from '#scripts/cli/expected-failure.ts';
import { checkPaths } from '#src/zip/check-paths.ts';

/** So many are written without a pause: each by itself would pass between threads three times, at three times its cost. After them an interruption is heard. */
const AT_ONCE = 64;

/** Writes new files into `dir`. Throws an ExpectedFailure, before the first byte, where a path leaves the folder or clashes. */
export async function writeFiles(dir: string, files: readonly OutputFile[]): Promise<void> {
  const problems = checkPaths(files.map((file) => file.path));
  if (problems.length > 0) throw new ExpectedFailure(`the output has paths that cannot be written: ${problems.join('; ')}`);
  const folders = new Set(files.map((file) => dirname(join(dir, file.path))));
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  for (let start = 0; start < files.length; start += AT_ONCE) {
    for (const file of files.slice(start, start + AT_ONCE)) writeNew(dir, file);
    await setImmediate();
  }
}

function writeNew(dir: string, { path, content }: OutputFile): void {
  try {
    writeFileSync(join(dir, path), content, { flag: 'wx' });
  } catch (error) {
    if (!hasCode(error, ['EEXIST'])) throw error;
    throw new ExpectedFailure(`two outputs write ${path}`, { cause: error });
  }
}
