import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEFAULT_RUNBOOK, RUNBOOKS } from '../setup/runbooks.ts';
import { bytesIn, copyRunbook, endOf, startBuild } from './real-build.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bytes-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const HERE = { TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };
/** Another day for most of it, and letters that change their case in another way. */
const THERE = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' };

/** Builds in two places and returns what differs. */
async function differences(dir: string, onlyFiles: boolean): Promise<{ readonly files: number; readonly differing: readonly string[] }> {
  const deep = join(folder, 'another place', 'deeper');
  mkdirSync(deep, { recursive: true });
  const places = [
    { runbook: join(folder, 'runbook'), out: join(folder, 'dist'), env: HERE },
    { runbook: join(deep, 'book'), out: join(deep, 'out'), env: THERE },
  ];
  for (const place of places) {
    copyRunbook(dir, place.runbook, { onlyFiles });
    const { code, told } = await endOf(startBuild(place));
    expect([code, told]).toEqual([0, expect.stringContaining('built')]);
  }
  const [here = new Map<string, Buffer>(), there = new Map<string, Buffer>()] = places.map(({ out }) => bytesIn(out));
  const paths = [...new Set([...here.keys(), ...there.keys()])];
  return { files: here.size, differing: paths.filter((path) => here.get(path)?.equals(there.get(path) ?? Buffer.alloc(0)) !== true) };
}

/** Two whole builds, browser and all, also on a machine that is busy. */
const PATIENCE = 600_000;

test('everything of the default runbook: under another time zone, locale and folder', { timeout: PATIENCE }, async () => {
  const { files, differing } = await differences(DEFAULT_RUNBOOK, false);
  expect(differing).toEqual([]);
  expect(files).toBeGreaterThan(5);
});

test.each(RUNBOOKS.slice(1))('the files of the runbook %s', async (_, dir) => {
  expect((await differences(dir, true)).differing).toEqual([]);
});
