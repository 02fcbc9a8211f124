/** What stands between Breakglass and git: addresses, words of a runbook, and what git answers. */
import { mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { targetInput } from '#scripts/target-input.ts';
import { adviceOn } from '#scripts/wiki/advice.ts';
import { readRemote } from '#scripts/wiki/remote.ts';
import { inputOf } from '../setup/runbooks.ts';
import { hasTool, runTool } from '../setup/tools.ts';
import { bare, expectWhole, git, push, root, SMALL } from './wikis.ts';

describe('the remote', () => {
  test.each([
    ['https://token@git.example.com/a.wiki.git', 'https://***@git.example.com/a.wiki.git'],
    ['https://me:pass@git.example.com/a.wiki.git', 'https://***@git.example.com/a.wiki.git'],
    ['ssh://git@git.example.com/a.wiki.git', 'ssh://git@git.example.com/a.wiki.git'],
    ['git@github.com:org/name.wiki.git', 'git@github.com:org/name.wiki.git'],
  ])('%s is shown as %s', (written, shown) => {
    const remote = readRemote(written, root);
    expect({ url: remote.url, shown: remote.shown }).toEqual({ url: written, shown });
  });

  test.each(['https://github.com/org/name.git', 'git@gitlab.com:org/name', 'ext::sh -c touch% x'])('%s is refused', (written) => {
    expect(() => readRemote(written, root)).toThrow();
  });
});

describe('what git says is told with what to do', () => {
  test.each([
    ["fatal: could not read Username for 'https://github.com': terminal prompts disabled", 'credential helper'],
    ['git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.', 'SSH key'],
    ["fatal: unable to access 'https://git.example.com/a.wiki.git/': The requested URL returned error: 403", 'right to write'],
    ["remote: Repository not found.\nfatal: repository 'https://github.com/org/name.wiki.git/' not found", 'first page of the wiki by hand'],
    ["fatal: unable to access 'https://nowhere.example/': Could not resolve host: nowhere.example", 'the network'],
  ])('%s', (said, advice) => {
    expect(adviceOn(`${said}\n`)).toMatch(new RegExp(`${advice}[^]*\ngit says: `));
    expect(adviceOn(`${said}\n`)).toContain(said);
  });

  test('its words alone where nothing better is known', () => {
    expect(adviceOn('fatal: a riddle\n')).toBe('fatal: a riddle');
  });
});

describe.skipIf(!hasTool('git'))('wiki push', () => {
  test('takes no word of a runbook for an option, and no link of a wiki for a way out', async () => {
    const { runbook, prose } = await inputOf(SMALL);
    const hostile = targetInput({ ...runbook, settings: { ...runbook.settings, title: '--upload-pack=touch\n\nfrom refs/heads/x' } }, prose);
    const [remote, outside] = [bare(), mkdtempSync(join(root, 'outside-'))];
    const folder = mkdtempSync(join(root, 'edit-'));
    git(folder, 'clone', '--quiet', remote, '.');
    runTool('ln', ['-s', outside, join(folder, 'Procedures-Respond.md')]);
    git(folder, 'add', '-A');
    git(folder, 'commit', '--quiet', '-m', 'a link');
    git(folder, 'push', '--quiet', 'origin', 'HEAD');
    expect((await push(hostile, remote, { force: true })).failure).toBeUndefined();
    expectWhole(remote, hostile);
    expect(readdirSync(outside)).toEqual([]);
    expect(git(remote, 'log', '-1', '--format=%s')).toContain('--upload-pack=touch from refs/heads/x');
  });

  test('never shows credentials', async () => {
    const { failure } = await push(await inputOf(SMALL), 'https://robot:s3cr%40t@127.0.0.1:9/org/name.wiki.git');
    const said = `${failure?.message} ${failure !== undefined && 'hint' in failure ? String(failure.hint) : ''}`;
    expect(said).toContain('127.0.0.1:9');
    for (const secret of ['robot:', 's3cr%40t', 's3cr@t']) expect(said).not.toContain(secret);
  });
});
