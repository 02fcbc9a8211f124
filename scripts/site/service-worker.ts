import type { OutputFile } from '#src/targets/target.ts';
import { sha256 } from './sha256.ts';

/** The worker with the list of all files that a device keeps. Its id covers every byte of them. */
export function serviceWorker(files: readonly OutputFile[], script: string): OutputFile {
  const list = files.map(({ path, content }) => [path, sha256(content)] as const).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const id = sha256(JSON.stringify(list)).slice(0, 16);
  return { path: 'sw.js', content: `const BUILD=${JSON.stringify({ id, files: list })};\n${script}` };
}
