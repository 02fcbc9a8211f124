import process from 'node:process';

/**
 * Runs work with another working directory. Astro runs its own code from below it, wherever the output lies, and finds packages
 * from there: `getOutDirWithinCwd` in astro/dist/core/build/common.js (7.3.5).
 */
export async function inFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await work();
  } finally {
    process.chdir(before);
  }
}
