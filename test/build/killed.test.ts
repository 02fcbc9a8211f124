import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recoverOutput } from '#scripts/output/recover-output.ts';
import { wholeRevision } from '../output/whole-output.ts';
import { FIXTURES } from '../setup/runbooks.ts';
import { copyRunbook, endOf, retitle, revisionOf, startBuild } from './real-build.ts';

const MOMENTS = 20;
/** Many builds are quick on little. */
const SMALL_RUNBOOK = join(FIXTURES, 'minimal', 'runbook');

let folder: string;
let place: { readonly runbook: string; readonly out: string };
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'killed-'));
  place = { runbook: join(folder, 'runbook'), out: join(folder, 'dist') };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a build of a new revision and kills it. Returns the output's revision before and after, and the new one. */
async function killAfter(milliseconds: number, title: string): Promise<{ readonly before: string; readonly after: string; readonly wanted: string }> {
  const before = await wholeRevision(place.out);
  retitle(place.runbook, title);
  const wanted = await revisionOf(place.runbook);
  const build = startBuild(place);
  const ended = once(build, 'exit');
  await wait(milliseconds);
  build.kill('SIGKILL');
  await ended;
  // The first act of every command.
  await recoverOutput(place.out);
  return { before, after: await wholeRevision(place.out), wanted };
}

/** What lies beside the output and is the build's. */
const beside = (): string[] => readdirSync(folder).filter((name) => name.startsWith('.dist.'));

/** Milliseconds of a build that is left alone. */
async function timeBuild(): Promise<number> {
  const started = performance.now();
  expect(await endOf(startBuild(place))).toEqual({ code: 0, told: expect.stringContaining('built') });
  return performance.now() - started;
}

test(`kill -9 at ${MOMENTS} moments of a build leaves the old output or the new`, async () => {
  copyRunbook(SMALL_RUNBOOK, place.runbook, { onlyFiles: true });
  await timeBuild();
  const duration = await timeBuild();
  const left: string[] = [];
  for (let moment = 0; moment < MOMENTS; moment += 1) {
    const { before, after, wanted } = await killAfter((duration * (moment + 0.5)) / MOMENTS, `Moment ${moment}`);
    expect([before, wanted]).toContain(after);
    left.push(after === before ? 'old' : 'new');
  }
  expect(left).toContain('old');
  await timeBuild();
  expect(await wholeRevision(place.out)).toBe(await revisionOf(place.runbook));
  expect(beside()).toEqual([]);
});

test('kill -9 while Astro and the browser work leaves the old output, and the next build cleans up', async () => {
  copyRunbook(SMALL_RUNBOOK, place.runbook, { onlyFiles: true });
  await timeBuild();
  const before = await wholeRevision(place.out);
  copyRunbook(SMALL_RUNBOOK, place.runbook);
  retitle(place.runbook, 'Half way');
  const wanted = await revisionOf(place.runbook);
  const build = startBuild(place);
  const ended = once(build, 'exit');
  while (build.exitCode === null && beside().every((name) => !name.includes('staging'))) await wait(20);
  await wait(2_000);
  build.kill('SIGKILL');
  await ended;
  await recoverOutput(place.out);
  expect([before, wanted]).toContain(await wholeRevision(place.out));
  copyRunbook(SMALL_RUNBOOK, place.runbook, { onlyFiles: true });
  await timeBuild();
  expect(await wholeRevision(place.out)).toBe(before);
  expect(beside()).toEqual([]);
});

test('two builds at once: one ends well, the other says in a line why not', async () => {
  copyRunbook(SMALL_RUNBOOK, place.runbook, { onlyFiles: true });
  const ends = await Promise.all([startBuild(place), startBuild(place), startBuild(place)].map(endOf));
  const refused = ends.filter(({ code }) => code !== 0);
  expect(refused.length).toBeLessThan(ends.length);
  for (const { code, told } of refused) {
    expect(code).toBe(2);
    expect(told).toMatch(/^breakglass: another build of \S+ runs \(process \d+\)\nhint: wait until it ends\n$/m);
  }
  expect(await wholeRevision(place.out)).toBe(await revisionOf(place.runbook));
});
