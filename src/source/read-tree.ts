/** The one place that reads a runbook from disk. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceFile } from './source.ts';
import { normalizeText } from './source-text.ts';

/** What lies in a runbook folder. Paths are relative to it, with forward slashes, sorted by code unit. */
export interface Tree {
  readonly files: SourceFile[];
  /** Other files, which no definition can be, those about the repository among them: told, not read. Links are not followed. */
  readonly ignored: string[];
}

/** The folder of a runbook is missing, no folder, or cannot be read. */
export class TreeError extends Error {
  override readonly name = 'TreeError';
  readonly dir: string;
  readonly reason: 'missing' | 'not-a-folder' | 'unreadable';

  constructor(dir: string, reason: TreeError['reason'], cause?: unknown) {
    super(MESSAGES[reason](dir), { cause });
    this.dir = dir;
    this.reason = reason;
  }
}

const MESSAGES: Readonly<Record<TreeError['reason'], (dir: string) => string>> = {
  missing: (dir) => `the runbook folder ${dir} does not exist`,
  'not-a-folder': (dir) => `${dir} is no folder: name the folder that holds runbook.yaml`,
  unreadable: (dir) => `${dir} cannot be read`,
};

/** Every definition file of a runbook folder. Throws a TreeError where the folder or a file in it cannot be read. */
export async function readTree(dir: string): Promise<SourceFile[]> {
  return (await surveyTree(dir)).files;
}

/** The definition files and the names of all others; files and folders that start with a dot, and `node_modules`, are passed over. */
export async function surveyTree(dir: string): Promise<Tree> {
  await expectFolder(dir);
  const entries = (await listFiles(dir, '')).toSorted(byPath);
  const files = await Promise.all(entries.filter(({ isDefinition }) => isDefinition).map(({ path }) => readOne(dir, path)));
  return { files, ignored: entries.filter(({ isDefinition }) => !isDefinition).map(({ path }) => path) };
}

async function expectFolder(dir: string): Promise<void> {
  const stats = await stat(dir).catch((error: unknown) => {
    throw new TreeError(dir, 'missing', error);
  });
  if (!stats.isDirectory()) throw new TreeError(dir, 'not-a-folder');
}

interface Entry {
  readonly path: string;
  readonly isDefinition: boolean;
}

/** Links are listed, not followed: what they lead to may lie outside of the folder. */
async function listFiles(dir: string, base: string): Promise<Entry[]> {
  const entries = await readdir(join(dir, base), { withFileTypes: true }).catch((error: unknown) => {
    throw new TreeError(join(dir, base), 'unreadable', error);
  });
  const visible = entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
  const lists = visible.map(async (entry): Promise<Entry[]> => {
    const path = `${base}${entry.name}`;
    if (entry.isDirectory()) return listFiles(dir, `${path}/`);
    return [{ path, isDefinition: entry.isFile() && /\.(ya?ml|mdx?)$/.test(path) && !ABOUT_THE_REPOSITORY.test(entry.name) }];
  });
  return (await Promise.all(lists)).flat();
}

async function readOne(dir: string, path: string): Promise<SourceFile> {
  const text = await readFile(join(dir, path), 'utf8').catch((error: unknown) => {
    throw new TreeError(join(dir, path), 'unreadable', error);
  });
  return { path, text: normalizeText(text) };
}

/** What lies beside the definitions where a runbook has a repository of its own. No id is in capitals. */
const ABOUT_THE_REPOSITORY = /^(?:README|CONTRIBUTING|CHANGELOG|LICENSE|SECURITY|SUPPORT|CODE_OF_CONDUCT)\.md$/;

/** By code unit, so that the order is the same in every locale. */
const byPath = (a: Entry, b: Entry): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
