/** Only what Breakglass wrote is ever replaced. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { ExpectedFailure } from '#scripts/cli/expected-failure.ts';
import { readManifest } from './read-manifest.ts';

/** Throws an ExpectedFailure where `out` is a file, or a folder with contents that carry no manifest of ours. */
export function refuseForeign(out: string): void {
  if (!existsSync(out)) return;
  if (!statSync(out).isDirectory()) throw new ExpectedFailure(`${out} is a file, and the output is a folder`, { hint: 'name a folder with --out' });
  if (readdirSync(out).length === 0 || readManifest(out) !== undefined) return;
  throw new ExpectedFailure(`${out} holds files that Breakglass did not write (it has no manifest.json of ours); it is left as it is`, {
    hint: 'name an empty or new folder with --out, or remove this one yourself',
  });
}
