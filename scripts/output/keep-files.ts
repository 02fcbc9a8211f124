import { copyFile, link, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasCode } from '#scripts/cli/expected-failure.ts';

/** Takes files over from the last output: by a second name for the same bytes, or by copy where the disk has no such thing. */
export async function keepFiles(from: string, to: string, paths: readonly string[]): Promise<void> {
  const folders = new Set(paths.map((path) => dirname(join(to, path))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  for (const path of paths) await linkOrCopy(join(from, path), join(to, path));
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!hasCode(error, ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EACCES'])) throw error;
    await copyFile(from, to);
  }
}
