/** A wiki in a temporary folder: read and written as objects, never checked out, so that no path, link, filter or hook of it matters here. */
import { must, ORIGIN, type Git } from './git.ts';

export interface WikiClone {
  readonly git: Git;
  readonly branch: string;
  /** Undefined where the wiki is empty. */
  readonly head: string | undefined;
  /** The object of each file, by path. */
  readonly files: ReadonlyMap<string, string>;
}

/** Clones into the folder that `git` works in, which is empty. */
export async function cloneWiki(git: Git, shown: string): Promise<WikiClone> {
  await must(git, `cloning ${shown}`, ['clone', '--quiet', '--bare', '--single-branch', '--no-tags', '--template=', '--', ORIGIN, '.']);
  const branch = (await must(git, 'reading the branch of the wiki', ['symbolic-ref', '--short', 'HEAD'])).toString('utf8').trim();
  const head = await git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  if (head.code !== 0) return { git, branch, head: undefined, files: new Map() };
  const tree = await must(git, 'reading the wiki', ['ls-tree', '-r', '-z', '--full-tree', 'HEAD']);
  return { git, branch, head: head.stdout.toString('utf8').trim(), files: new Map(tree.toString('utf8').split('\0').flatMap(entry)) };
}

/** `<mode> blob <object>\t<path>`; links and submodules are no pages, but have their names. */
function entry(line: string): (readonly [string, string])[] {
  const [about = '', path] = line.split('\t');
  const object = about.split(' ')[2];
  return path === undefined || object === undefined ? [] : [[path, object]];
}

/** The contents of some files, by path. */
export async function readPages({ git, files }: WikiClone, paths: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const objects = paths.flatMap((path) => files.get(path) ?? []);
  const output = await must(git, 'reading pages of the wiki', ['cat-file', '--batch'], objects.map((object) => `${object}\n`).join(''));
  const contents = new Map<string, Buffer>();
  let start = 0;
  for (const path of paths) {
    const end = output.indexOf('\n', start);
    const size = Number(output.subarray(start, end).toString('utf8').split(' ')[2]);
    contents.set(path, output.subarray(end + 1, end + 1 + size));
    start = end + 1 + size + 1;
  }
  return contents;
}
