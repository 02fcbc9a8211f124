/** Only what Breakglass wrote is ever replaced. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ExpectedFailure } from '#scripts/cli/expected-failure.ts';
import { MANIFEST_FILE, type Manifest } from './manifest.ts';
import { readManifest } from './read-manifest.ts';

/** What file managers leave behind: nobody misses it. */
const LITTER = /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini)$/;
const SHOWN = 3;

/** Throws an ExpectedFailure where `out` is a file, or a folder with contents that our manifest does not list. */
export function refuseForeign(out: string): void {
  if (!existsSync(out)) return;
  if (!statSync(out).isDirectory()) throw new ExpectedFailure(`${out} is a file, and the output is a folder`, { hint: 'name a folder with --out' });
  const files = filesIn(out);
  const manifest = readManifest(out);
  if (manifest === undefined && files.length > 0) {
    throw new ExpectedFailure(`${out} holds files that Breakglass did not write (it has no manifest.json of ours); it is left as it is`, {
      hint: 'name an empty or new folder with --out, or remove this one yourself',
    });
  }
  if (manifest !== undefined) refuseAdded(out, files, manifest);
}

function refuseAdded(out: string, files: readonly string[], manifest: Manifest): void {
  const own = new Set([MANIFEST_FILE, ...manifest.files.map(({ path }) => path)]);
  const added = files.filter((path) => !own.has(path)).toSorted();
  if (added.length === 0) return;
  const more = added.length > SHOWN ? ` and ${added.length - SHOWN} more` : '';
  throw new ExpectedFailure(`${out} holds files that Breakglass did not write: ${added.slice(0, SHOWN).join(', ')}${more}; it is left as it is`, {
    hint: 'move them elsewhere, or remove them: a build replaces the whole folder',
  });
}

/** Links and the like count as files. */
function filesIn(out: string): string[] {
  const found = readdirSync(out, { recursive: true, withFileTypes: true });
  return found.filter((each) => !each.isDirectory() && !LITTER.test(each.name)).map((each) => relative(out, join(each.parentPath, each.name)).split(sep).join('/'));
}
