/** Packing beside the rest: in a thread of its own, where nothing else fills the memory that its many buffers come and go in. */
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { OutputFile } from '#src/targets/target.ts';

/** The same bytes as `zipFiles` gives. Rejects where that throws. */
export function zipApart(files: readonly OutputFile[]): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    // The package carries JavaScript, the repository TypeScript.
    const worker = new Worker(new URL(`zip-worker${extname(import.meta.filename)}`, import.meta.url), { workerData: files });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
