import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ownIdentity } from '#scripts/output/process-identity.ts';
import { recoverOutput } from '#scripts/output/recover-output.ts';
import { withOutput } from '#scripts/output/with-output.ts';
import { wholeRevision } from './whole-output.ts';

const SCRIPT = join(import.meta.dirname, 'slow-build.ts');
let folder: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'swap-'));
  out = join(folder, 'dist');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const startBuild = (generation: string, files = 30, pause = 4): ChildProcess => spawn(process.execPath, [SCRIPT, out, generation, String(files), String(pause)], { stdio: ['ignore', 'pipe', 'pipe'] });
const runBuild = (generation: string) => spawnSync(process.execPath, [SCRIPT, out, generation, '30', '0'], { encoding: 'utf8' });
const beside = (): string[] => readdirSync(folder).filter((name) => name.startsWith('.dist.'));

describe('kill -9', () => {
  test('at 24 moments of a build leaves the old output or the new', async () => {
    expect(runBuild('first').status).toBe(0);
    const seen = new Set<string>();
    for (let moment = 0; moment < 24; moment += 1) {
      const before = await wholeRevision(out);
      const build = startBuild(`build-${moment}`);
      const ended = once(build, 'exit');
      if (build.stdout !== null) await once(build.stdout, 'data');
      await wait(moment * 9);
      build.kill('SIGKILL');
      await ended;
      const after = await wholeRevision(out);
      expect([before, `build-${moment}`]).toContain(after);
      seen.add(after === before ? 'old' : 'new');
    }
    expect(seen).toContain('old');
    expect(runBuild('last').status).toBe(0);
    expect(await wholeRevision(out)).toBe('last');
    expect(beside()).toEqual([]);
  });

  test('between the two renames: the next command puts the new output in place', async () => {
    layOutOldAndNew();
    renameSync(out, join(folder, '.dist.old-1'));
    await recoverOutput(out);
    expect(await wholeRevision(out)).toBe('new');
    expect(beside()).toEqual([]);
  });

  test('before the first rename: the old output stays', async () => {
    layOutOldAndNew();
    await recoverOutput(out);
    expect(await wholeRevision(out)).toBe('old');
    expect(beside()).toEqual([]);
  });

  test('after the second rename: the new output stays', async () => {
    layOutOldAndNew();
    renameSync(out, join(folder, '.dist.old-1'));
    renameSync(join(folder, '.dist.staging-1'), out);
    await recoverOutput(out);
    expect(await wholeRevision(out)).toBe('new');
    expect(beside()).toEqual([]);
  });

  test('where the new output was lost meanwhile, the old one comes back', async () => {
    layOutOldAndNew();
    renameSync(out, join(folder, '.dist.old-1'));
    rmSync(join(folder, '.dist.staging-1'), { recursive: true });
    await recoverOutput(out);
    expect(await wholeRevision(out)).toBe('old');
  });
});

describe('the lock', () => {
  test('a second build is refused in one clear line, and the first ends well', async () => {
    const first = startBuild('first', 60, 10);
    if (first.stdout !== null) await once(first.stdout, 'data');
    const second = runBuild('second');
    expect(second.status).not.toBe(0);
    expect(second.stderr).toContain(`another build of ${out} runs (process ${first.pid})`);
    await once(first, 'exit');
    expect(await wholeRevision(out)).toBe('first');
  });

  test('of many builds at once, every one is refused or whole', async () => {
    const builds = Array.from({ length: 6 }, (_, index) => startBuild(`build-${index}`, 5, 2));
    const codes = await Promise.all(builds.map(async (build) => (await once(build, 'exit'))[0]));
    expect(codes).toContain(0);
    expect(await wholeRevision(out)).toMatch(/^build-/);
    expect(beside()).toEqual([]);
  });

  test('a process number given out again does not hold a lock', () => {
    layLock({ ...ownIdentity(), started: 'another start' });
    expect(runBuild('next').status).toBe(0);
  });

  test('a process that is gone does not hold a lock', () => {
    const gone = spawnSync(process.execPath, ['-e', '']);
    layLock({ ...ownIdentity(), pid: gone.pid });
    expect(runBuild('next').status).toBe(0);
    expect(beside()).toEqual([]);
  });

  test('of another machine nothing is known: refused, with the way out', () => {
    layLock({ ...ownIdentity(), host: `not-${hostname()}` });
    expect(runBuild('next').stderr).toContain(`process ${process.pid} on not-`);
  });

  test('Ctrl-C frees it', async () => {
    const build = startBuild('first', 100, 10);
    if (build.stdout !== null) await once(build.stdout, 'data');
    build.kill('SIGINT');
    await once(build, 'exit');
    expect(existsSync(join(folder, '.dist.lock'))).toBe(false);
    expect(existsSync(out)).toBe(false);
  });
});

const write = async (staging: string): Promise<void> => writeFileSync(join(staging, 'x'), '');

describe('what is not ours', () => {
  test.each([
    ['a folder with other files', 'notes.txt', 'mine'],
    ['a manifest.json of another tool', 'manifest.json', '{"name":"web app"}'],
  ])('%s is refused and left alone', async (_, name, text) => {
    mkdirSync(out);
    writeFileSync(join(out, name), text);
    await expect(withOutput(out, write)).rejects.toThrow('Breakglass did not write');
    expect(readdirSync(out)).toEqual([name]);
    expect(beside()).toEqual([]);
  });

  test('a file is refused', async () => {
    writeFileSync(out, '');
    await expect(withOutput(out, write)).rejects.toThrow('is a file');
  });

  test('an empty folder and a missing parent will do', async () => {
    mkdirSync(out);
    await withOutput(out, write);
    await withOutput(join(folder, 'a', 'b', 'dist'), write);
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['dist']);
  });
});

test('a build that fails leaves the old output and nothing beside it', async () => {
  runBuild('old');
  await expect(withOutput(out, async () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await wholeRevision(out)).toBe('old');
  expect(beside()).toEqual([]);
});

test('a copy of an output is an output', async () => {
  runBuild('old');
  cpSync(out, join(folder, 'copy'), { recursive: true });
  expect(await wholeRevision(join(folder, 'copy'))).toBe('old');
});

function layLock(holder: ReturnType<typeof ownIdentity>): void {
  mkdirSync(join(folder, '.dist.lock'));
  writeFileSync(join(folder, '.dist.lock', 'holder.json'), JSON.stringify({ ...holder, id: 'abcd1234' }));
}

/** As a swap finds it: the old output, a complete staging folder, the journal, and the lock of a process that is gone. */
function layOutOldAndNew(): void {
  runBuild('new');
  renameSync(out, join(folder, 'new'));
  runBuild('old');
  renameSync(join(folder, 'new'), join(folder, '.dist.staging-1'));
  writeFileSync(join(folder, '.dist.journal'), JSON.stringify({ staging: '.dist.staging-1', old: '.dist.old-1' }));
  layLock({ ...ownIdentity(), started: 'earlier' });
}
