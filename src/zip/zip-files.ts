import { zipSync, type Zippable } from 'fflate';
import type { OutputFile } from '#src/targets/target.ts';
import { checkPaths } from './check-paths.ts';

/** ZIP keeps local times without a zone: the first day it knows is the same everywhere. */
const firstDay = (): Date => new Date(1980, 0, 1);

/** The same files, the same bytes, in whatever order they come. Throws where a path leaves the folder, or is not one file on every system. */
export function zipFiles(files: readonly OutputFile[]): Uint8Array {
  const problems = checkPaths(files.map(({ path }) => path));
  if (problems.length > 0) throw new Error(`these files cannot be zipped: ${problems.join('; ')}`);
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const tree: Zippable = Object.fromEntries(sorted.map(({ path, content }) => [path, typeof content === 'string' ? Buffer.from(content, 'utf8') : content]));
  return zipSync(tree, { mtime: firstDay(), level: 6 });
}
