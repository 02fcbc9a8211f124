/** `wiki push` that is turned away, killed or asked to stop leaves the wiki whole. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { inputOf } from '../setup/runbooks.ts';
import { hasTool } from '../setup/tools.ts';
import { bare, changed, commits, expectWhole, git, push, root, SMALL, writeHook } from './wikis.ts';

const BIN = join(import.meta.dirname, '..', '..', 'bin', 'breakglass.js');

describe.skipIf(!hasTool('git'))('wiki push', () => {
  test('leaves the wiki as it was where the push is turned away, and works when run again', async () => {
    const [before, after, remote] = [await inputOf(SMALL), await changed(), bare()];
    await push(before, remote);
    const hook = join(remote, 'hooks', 'pre-receive');
    writeHook(hook, '#!/bin/sh\necho "not now" >&2\nexit 1\n');
    expect((await push(after, remote)).failure?.message).toContain('the wiki is as it was');
    expectWhole(remote, before);
    rmSync(hook);
    expect((await push(after, remote)).failure).toBeUndefined();
    expectWhole(remote, after);
    expect(commits(remote)).toBe(2);
  });

  test('killed in the middle of the push, it leaves the wiki whole and works when run again', async () => {
    const { remote, hook, kill } = await pushThatHangs();
    await kill('SIGKILL');
    expect(git(remote, 'for-each-ref')).toBe('');
    rmSync(hook);
    const input = await inputOf(SMALL);
    expect((await push(input, remote)).failure).toBeUndefined();
    expectWhole(remote, input);
    expect(commits(remote)).toBe(1);
  });

  test('asked to stop, it leaves no clone behind', async () => {
    const { temporary, kill } = await pushThatHangs();
    expect(readdirSync(temporary)).toHaveLength(1);
    expect(await kill('SIGTERM')).toBe('SIGTERM');
    expect(readdirSync(temporary)).toEqual([]);
  });
});

/** A push that waits inside of git, for as long as it is let. */
async function pushThatHangs() {
  const [remote, temporary] = [bare(), mkdtempSync(join(root, 'tmp-'))];
  const [hook, reached] = [join(remote, 'hooks', 'pre-receive'), join(remote, 'reached')];
  writeHook(hook, `#!/bin/sh\ntouch '${reached}'\nsleep 60\n`);
  const child = spawn(process.execPath, [BIN, 'wiki', 'push', '--runbook', SMALL, '--remote', remote], { cwd: root, detached: true, stdio: 'ignore', env: { ...process.env, TMPDIR: temporary } });
  const ended = new Promise((resolve) => child.on('exit', (_code, signal) => resolve(signal)));
  while (!existsSync(reached) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 50));
  const kill = (signal: NodeJS.Signals): Promise<unknown> => {
    process.kill(-(child.pid ?? 0), signal);
    return ended;
  };
  return { remote, hook, temporary, kill };
}
