import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A folder that only this user can read, and that is gone afterwards, also when the work is interrupted. */
export async function withTemporaryFolder<T>(prefix: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  const interrupted = (signal: NodeJS.Signals): void => {
    remove();
    SIGNALS.forEach((each) => process.off(each, interrupted));
    process.kill(process.pid, signal);
  };
  SIGNALS.forEach((signal) => process.on(signal, interrupted));
  try {
    return await work(folder);
  } finally {
    SIGNALS.forEach((signal) => process.off(signal, interrupted));
    remove();
  }
}
