/** `npm run bench -- NAME`: measures, prints, and fails where a target is missed. */
import process from 'node:process';
import { isMet } from './bench/bench.ts';
import { BENCHES } from './bench/benches.ts';
import { tellMeasurements } from './bench/tell-measurements.ts';
import { ExpectedFailure } from './cli/expected-failure.ts';
import { section } from './cli/help.ts';
import { makeProgress } from './cli/progress.ts';
import { unknownName } from './cli/unknown-name.ts';

const USAGE = ['Usage: npm run bench -- NAME', section('Benches', Object.entries(BENCHES).map(([name, { summary }]) => [name, summary])), 'Exit codes: 0 all targets met, 1 one is missed, 2 anything else.'].join('\n\n');

async function main(words: readonly string[]): Promise<number> {
  const [name = '--help', ...rest] = words;
  if (words.includes('--help') || words.includes('-h') || words.length === 0) {
    console.log(USAGE);
    return words.length === 0 ? 2 : 0;
  }
  const entry = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
  if (entry === undefined) throw await unknownName('bench', name, Object.keys(BENCHES));
  if (rest.length > 0) throw new ExpectedFailure(`bench takes one name, and here is ${rest.join(' ')} as well`);
  const progress = makeProgress(process.stderr, process.stderr.isTTY);
  const run = await entry.load();
  const measurements = await run(progress).finally(progress.end);
  console.log(tellMeasurements(measurements));
  return measurements.every(isMet) ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ExpectedFailure)) throw error;
  console.error(`bench: ${error.message}${error.hint === undefined ? '' : `\nhint: ${error.hint}`}`);
  process.exitCode = 2;
}
