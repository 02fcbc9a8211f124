/** What lies in an output folder, as its manifest tells it or as it is. */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { hasCode } from '#scripts/cli/expected-failure.ts';
import { MANIFEST_FILE, parseManifest, type Manifest, type ManifestEntry } from './manifest.ts';

/** The manifest of an output folder; undefined where there is none of ours. */
export function readManifest(out: string): Manifest | undefined {
  try {
    return parseManifest(readFileSync(join(out, MANIFEST_FILE), 'utf8'));
  } catch (error) {
    if (hasCode(error, ['ENOENT', 'ENOTDIR', 'EISDIR'])) return undefined;
    throw error;
  }
}

/** Every file below a folder, hashed from disk. */
export async function readEntries(dir: string): Promise<ManifestEntry[]> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  const entries: ManifestEntry[] = [];
  for (const file of found.filter((each) => each.isFile())) entries.push(await hashFile(dir, join(file.parentPath, file.name)));
  return entries;
}

async function hashFile(dir: string, file: string): Promise<ManifestEntry> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { path: relative(dir, file).split(sep).join('/'), bytes, sha256: hash.digest('hex') };
}
