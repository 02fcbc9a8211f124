import type { Manifest, ManifestEntry } from '#scripts/output/manifest.ts';
import { readEntries, readManifest } from '#scripts/output/read-manifest.ts';
import type { LastOutput } from './plan-build.ts';

export interface FoundOutput {
  readonly summary: LastOutput;
  readonly manifest: Manifest;
}

/** What the output folder holds, every byte compared with its manifest; undefined where there is none. */
export async function readLastOutput(out: string): Promise<FoundOutput | undefined> {
  const manifest = readManifest(out);
  if (manifest === undefined) return undefined;
  const { revision, engine, options, outputs = [] } = manifest;
  const whole = isSame(manifest.files, await readEntries(out));
  return { manifest, summary: { revision, engine, options, outputs, whole } };
}

function isSame(listed: readonly ManifestEntry[], found: readonly ManifestEntry[]): boolean {
  const hashes = new Map(found.map(({ path, sha256 }) => [path, sha256]));
  return listed.every(({ path, sha256 }) => hashes.get(path) === sha256);
}
