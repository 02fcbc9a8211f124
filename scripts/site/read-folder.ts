import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputFile } from '#src/targets/target.ts';
import { hasCode } from '#scripts/cli/expected-failure.ts';

const AT_ONCE = 64;

/** Every file below a folder, by its path from there, sorted; nothing where there is no such folder. */
export async function readFolder(dir: string): Promise<OutputFile[]> {
  const paths = await pathsIn(dir);
  const files: OutputFile[] = [];
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    files.push(...(await Promise.all(paths.slice(start, start + AT_ONCE).map(async (path) => ({ path, content: await readFile(join(dir, path)) })))));
  }
  return files;
}

async function pathsIn(dir: string): Promise<string[]> {
  try {
    const entries = await readdir(dir, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(dir.length + 1).replaceAll('\\', '/'));
    return files.toSorted();
  } catch (error) {
    if (hasCode(error, ['ENOENT'])) return [];
    throw error;
  }
}

/** The same, as text. */
export const readTexts = async (dir: string): Promise<OutputFile[]> => (await readFolder(dir)).map(({ path, content }) => ({ path, content: typeof content === 'string' ? content : Buffer.from(content).toString('utf8') }));
