/** What of the other outputs the site offers: single files as they are, folders zipped. */
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readFile } from 'node:fs/promises';
import type { DownloadLink } from '#src/site/make/downloads.ts';
import type { OutputFile } from '#src/targets/target.ts';
import { hasCode } from '#scripts/cli/expected-failure.ts';
import { readFolder } from './read-folder.ts';
import { zipFiles } from '#src/zip/zip-files.ts';

export interface Download extends DownloadLink {
  /** In the output; a folder is zipped. */
  readonly source: string;
  readonly isFolder: boolean;
}

/** Folders whose files are of use one by one, and those whose folders are outputs of their own. */
const ONE_BY_ONE: ReadonlySet<string> = new Set(['binder', 'data', 'notion']);
const GATHERING: ReadonlySet<string> = new Set(['wiki', 'messages']);
/** Of the site itself, of the build, or hidden. */
const isLeftOut = (name: string): boolean => name === 'site' || name === 'site-offline.zip' || name === 'manifest.json' || name.startsWith('.');

/** The downloads of an output folder, in the order of their names. */
export async function downloadsOf(staging: string): Promise<Download[]> {
  const top = (await entriesOf(staging)).filter(({ name }) => !isLeftOut(name));
  const nested = await Promise.all(top.map(async ({ name, isFolder }) => {
    if (!isFolder || !(ONE_BY_ONE.has(name) || GATHERING.has(name))) return [{ source: name, isFolder }];
    const inside = await entriesOf(join(staging, name));
    return inside.filter((entry) => !entry.isFolder || GATHERING.has(name)).map((entry) => ({ source: `${name}/${entry.name}`, isFolder: entry.isFolder }));
  }));
  return nested.flat().map(({ source, isFolder }) => ({ source, isFolder, output: source.split('/')[0] ?? source, path: `downloads/${isFolder ? `${source.replaceAll('/', '-')}.zip` : basename(source)}` }));
}

async function entriesOf(dir: string): Promise<{ readonly name: string; readonly isFolder: boolean }[]> {
  try {
    const entries = await readdir(dir, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (hasCode(error, ['ENOENT'])) return [];
    throw error;
  }
}

/** The files of the downloads, by their paths in the site. */
export async function downloadFiles(staging: string, downloads: readonly Download[]): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  for (const { source, isFolder, path } of downloads) {
    const place = join(staging, source);
    files.push({ path, content: isFolder ? zipFiles(await readFolder(place)) : await readFile(place) });
  }
  return files;
}
