/** The first act of every command, so it loads nothing more than it needs. */
import { existsSync } from 'node:fs';
import { outputPaths } from './output-paths.ts';

/** Ends a swap that was killed between its renames: afterwards `out` is whole, old or new. Without a journal it costs one look. */
export async function recoverOutput(out: string): Promise<void> {
  const paths = outputPaths(out);
  if (!existsSync(paths.journal)) return;
  const { endKilledSwap } = await import('./with-output.ts');
  await endKilledSwap(paths);
}
