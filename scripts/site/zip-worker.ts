/** What `zipApart` starts. */
import { parentPort, workerData } from 'node:worker_threads';
import type { OutputFile } from '#src/targets/target.ts';
import { zipFiles } from '#src/zip/zip-files.ts';

const files: readonly OutputFile[] = workerData;
const zip = zipFiles(files);
parentPort?.postMessage(zip, zip.buffer instanceof ArrayBuffer ? [zip.buffer] : []);
