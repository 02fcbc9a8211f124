/** The list of everything that a build wrote. Pure: same files, same manifest, in any order of arrival. */
import { createHash } from 'node:crypto';
import type { OutputFile } from '#src/targets/target.ts';

export const MANIFEST_FILE = 'manifest.json';
const GENERATOR = 'breakglass';

export interface ManifestEntry {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256, in hex. */
  readonly sha256: string;
}

/** What the manifest says of the build besides its files. */
export interface ManifestAbout {
  /** The content's revision, as it stands on every artifact. */
  readonly revision: string;
  /** The version of Breakglass. */
  readonly engine: string;
  /** A hash of the options that the runbook was built with: its revision does not tell them. */
  readonly options?: string;
  /** What was built, by the names that `build` takes. */
  readonly outputs?: readonly string[];
  /** The browser that printed: another one gives other bytes. */
  readonly browser?: string;
}

export interface Manifest extends ManifestAbout {
  readonly generator: typeof GENERATOR;
  readonly buildId: string;
  readonly files: readonly ManifestEntry[];
}

export function makeManifest(files: readonly OutputFile[], about: ManifestAbout): Manifest {
  return manifestOf(files.map(entryOf), about);
}

/** The same from entries, where the files lie on disk (see `readEntries`). The manifest does not list itself. */
export function manifestOf(entries: readonly ManifestEntry[], about: ManifestAbout): Manifest {
  const files = sorted(entries.filter((entry) => entry.path !== MANIFEST_FILE));
  return { generator: GENERATOR, ...about, buildId: buildId(files), files };
}

export function entryOf({ path, content }: OutputFile): ManifestEntry {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return { path, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** A hash over every path and every byte, short enough for a cache's name. */
export function buildId(entries: readonly ManifestEntry[]): string {
  const hash = createHash('sha256');
  for (const { path, bytes, sha256 } of sorted(entries)) hash.update(`${sha256} ${bytes} ${path}\0`);
  return hash.digest('hex').slice(0, 16);
}

export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

/** Undefined where the text is no manifest of ours; other tools write files of this name too. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isManifest(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null || !('generator' in value) || value.generator !== GENERATOR) return false;
  return 'revision' in value && typeof value.revision === 'string' && 'buildId' in value && 'files' in value && Array.isArray(value.files);
}

/** By code unit: the same on every machine, whatever its language. */
const sorted = (entries: readonly ManifestEntry[]): ManifestEntry[] => entries.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
