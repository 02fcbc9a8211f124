import { manifestOf } from '#scripts/output/manifest.ts';
import { readEntries, readManifest } from '#scripts/output/read-manifest.ts';

/** The revision of an output folder of which every byte agrees with its manifest; else what is wrong. */
export async function wholeRevision(out: string): Promise<string> {
  const manifest = readManifest(out);
  if (manifest === undefined) return 'no manifest';
  const { generator: _, buildId: __, files: ___, ...about } = manifest;
  const found = manifestOf(await readEntries(out), about);
  return JSON.stringify(found) === JSON.stringify(manifest) ? manifest.revision : 'torn';
}
