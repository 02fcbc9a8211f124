/** `breakglass wiki push` as it is typed. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '#scripts/cli/commands.ts';
import { runCli } from '#scripts/cli/run-cli.ts';
import { AS_OF, DEFAULT_RUNBOOK, inputOf } from '../setup/runbooks.ts';
import { hasTool } from '../setup/tools.ts';
import { bare, edit, expectWhole, git, root, SMALL } from './wikis.ts';

const run = async (...words: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> => {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCli(words, COMMANDS, { out: (text) => void out.push(text), err: (text) => void err.push(text), color: false, interactive: false, cwd: root, workspace: root, today: AS_OF, debug: false });
  return { code, out: out.join('\n'), err: err.join('\n') };
};

describe('the command', () => {
  test.skipIf(!hasTool('git'))('pushes the runbook, by a relative path too', async () => {
    const remote = bare();
    const first = await run('wiki', 'push', '--runbook', DEFAULT_RUNBOOK, '--remote', remote.slice(root.length + 1), '--flavor', 'gitlab');
    expect(first).toMatchObject({ code: 0, out: '' });
    expectWhole(remote, await inputOf(DEFAULT_RUNBOOK), 'gitlab');
    edit(remote, { 'home.md': 'By hand.\n' });
    const second = await run('wiki', 'push', '--runbook', DEFAULT_RUNBOOK, '--remote', remote);
    expect(second.code).toBe(2);
    expect(second.out).toContain('+By hand.');
    expect(second.err).toContain('--force');
  });

  test.skipIf(!hasTool('git'))('is told what to do where there is no repository', async () => {
    const { code, err } = await run('wiki', 'push', '--runbook', SMALL, '--remote', join(root, 'nowhere.git'));
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/cloning .*nowhere\.git failed[^]*check the address[^]*git says: fatal:/) });
  });

  test.each([
    [['wiki'], 'wiki push --remote'],
    [['wiki', 'pull', '--remote', 'x'], 'does not know pull'],
    [['wiki', 'push'], '--remote'],
    [['wiki', 'push', '--remote', 'x', '--flavor', 'gitea'], 'github or gitlab'],
    [['wiki', 'push', '--remote=--upload-pack=touch x'], 'failed'],
  ])('%j is told what is wrong', async (words, said) => {
    const { code, err } = await run(...words, '--runbook', SMALL);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });

  test('says every error of the runbook, and pushes nothing', async () => {
    const [runbook, remote] = [mkdtempSync(join(root, 'runbook-')), bare()];
    writeFileSync(join(runbook, 'runbook.yaml'), 'title: Broken\n');
    const { code, out } = await run('wiki', 'push', '--runbook', runbook, '--remote', remote);
    expect(code).toBe(1);
    expect(out).toContain('runbook.yaml');
    expect(readFileSync(join(remote, 'HEAD'), 'utf8')).toContain('refs/heads/');
    expect(git(remote, 'for-each-ref')).toBe('');
  });
});
