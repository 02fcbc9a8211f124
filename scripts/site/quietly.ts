import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';
import { ExpectedFailure } from '#scripts/cli/expected-failure.ts';

/** Runs Astro without its chatter. What it said is told only where it fails. */
export async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const said: string[] = [];
  const unhook = [process.stdout, process.stderr].map((stream) => hush(stream, said));
  try {
    return await work();
  } catch (error) {
    const words = stripVTControlCharacters(said.join('')).trim();
    throw new ExpectedFailure(`the site could not be built: ${error instanceof Error ? error.message : String(error)}`, { cause: error, ...(words === '' ? {} : { hint: words }) });
  } finally {
    unhook.forEach((restore) => restore());
  }
}

function hush(stream: NodeJS.WriteStream, said: string[]): () => void {
  const write = stream.write;
  stream.write = (chunk: string | Uint8Array): boolean => {
    said.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
    return true;
  };
  return () => {
    stream.write = write;
  };
}
