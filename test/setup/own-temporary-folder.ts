/** What tests put into the temporary folder lies in one of the run's own, and goes with it: what a killed build, a browser or a failed test leaves as well. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

let folder: string | undefined;

/** Before the workers start, which take the variables over. */
export function setup(): void {
  folder = mkdtempSync(join(tmpdir(), 'breakglass-tests-'));
  // Some tests try what another user may do.
  chmodSync(folder, 0o755);
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
}

export function teardown(): void {
  // A browser that is closing may still write.
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
