import { zipSync, type Zippable } from 'fflate';
import type { OutputFile } from '#src/targets/target.ts';

/** ZIP keeps local times without a zone: the first day it knows is the same everywhere. */
const FIRST_DAY = new Date(1980, 0, 1);

/** The same files, the same bytes, in whatever order they come. */
export function zipFiles(files: readonly OutputFile[]): Uint8Array {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const tree: Zippable = Object.fromEntries(sorted.map(({ path, content }) => [path, typeof content === 'string' ? Buffer.from(content, 'utf8') : content]));
  return zipSync(tree, { mtime: FIRST_DAY, level: 9 });
}
