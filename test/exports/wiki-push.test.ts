/** `wiki push` to bare repositories on disk, with the git that is installed. */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TargetInput } from '#src/targets/target.ts';
import { renderWiki } from '#src/targets/wiki/render-wiki.ts';
import { targetInput } from '#scripts/target-input.ts';
import { COMMANDS } from '#scripts/cli/commands.ts';
import { runCli } from '#scripts/cli/run-cli.ts';
import { OWNED_FILE } from '#scripts/wiki/owned-pages.ts';
import { pushWiki, type PushOptions } from '#scripts/wiki/push-wiki.ts';
import { adviceOn } from '#scripts/wiki/advice.ts';
import { readRemote } from '#scripts/wiki/remote.ts';
import { AS_OF, DEFAULT_RUNBOOK, FIXTURES, inputOf } from '../setup/runbooks.ts';
import { hasTool, runTool } from '../setup/tools.ts';

const SMALL = join(FIXTURES, 'minimal', 'runbook');

let root = '';
beforeAll(() => void (root = mkdtempSync(join(tmpdir(), 'wiki-push-'))));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function git(folder: string, ...args: readonly string[]): string {
  const { status, output } = runTool('git', ['-C', folder, '-c', 'user.name=Somebody', '-c', 'user.email=somebody@localhost', ...args]);
  expect({ args, status, output: status === 0 ? '' : output }).toEqual({ args, status: 0, output: '' });
  return output.trim();
}

let count = 0;
function bare(branch = 'master'): string {
  const folder = join(root, `wiki-${(count += 1)}.git`);
  mkdirSync(folder);
  git(folder, 'init', '--quiet', '--bare', '-b', branch, '.');
  return folder;
}

/** What people do in the wiki, by its own page editor. */
function edit(remote: string, changes: Readonly<Record<string, string | undefined>>): void {
  const folder = mkdtempSync(join(root, 'edit-'));
  git(folder, 'clone', '--quiet', remote, '.');
  for (const [path, content] of Object.entries(changes)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (content === undefined) rmSync(join(folder, path));
    else writeFileSync(join(folder, path), content);
  }
  git(folder, 'add', '-A');
  git(folder, 'commit', '--quiet', '-m', 'by hand');
  git(folder, 'push', '--quiet', 'origin', 'HEAD');
}

const commits = (remote: string): number => Number(git(remote, 'rev-list', '--count', '--all'));
const pathsIn = (remote: string): string[] => git(remote, 'ls-tree', '-r', '--name-only', 'HEAD').split('\n');
const textOf = (remote: string, path: string): string => runTool('git', ['-C', remote, 'show', `HEAD:${path}`]).output;

interface Pushed {
  readonly said: string;
  readonly diff: string;
  readonly failure: Error | undefined;
}

async function push(input: TargetInput, remote: string, more: Partial<PushOptions> = {}): Promise<Pushed> {
  const shown: string[] = [];
  const options: PushOptions = { remote: readRemote(remote, root), flavor: undefined, force: false, interactive: false, show: (diff) => void shown.push(diff), ...more };
  try {
    return { said: await pushWiki(input, options), diff: shown.join('\n'), failure: undefined };
  } catch (error) {
    return { said: '', diff: shown.join('\n'), failure: error instanceof Error ? error : expect.fail(String(error)) };
  }
}

/** The same runbook with one procedure more and another title. */
async function changed(): Promise<TargetInput> {
  const { runbook, prose } = await inputOf(SMALL);
  const [first] = runbook.procedures;
  return first === undefined ? expect.fail('no procedure') : targetInput({ ...runbook, hash: 'changed', procedures: [{ ...first, title: 'Another title' }, { ...first, id: 'one-more' }] }, prose);
}

const expectWhole = (remote: string, input: TargetInput, flavor: 'github' | 'gitlab' = 'github'): void => {
  for (const { path, content } of renderWiki(input, flavor)) expect({ path, text: textOf(remote, path) }).toEqual({ path, text: content });
};

describe.skipIf(!hasTool('git'))('wiki push', () => {
  test('fills an empty wiki with one commit that names the revision, on the branch that the wiki shows', async () => {
    const input = await inputOf(SMALL);
    for (const branch of ['master', 'main']) {
      const remote = bare(branch);
      expect((await push(input, remote)).said).toContain(input.book.revision.label);
      expect({ commits: commits(remote), branches: git(remote, 'branch', '--format=%(refname:short)') }).toEqual({ commits: 1, branches: branch });
      expect(git(remote, 'log', '-1', '--format=%s')).toBe(`${input.book.title}, revision ${input.book.revision.label}`);
      expect(pathsIn(remote)).toEqual([OWNED_FILE, ...renderWiki(input, 'github').map(({ path }) => path)].toSorted());
      expectWhole(remote, input);
    }
  });

  test('makes no commit where nothing changed', async () => {
    const [input, remote] = [await inputOf(SMALL), bare()];
    await push(input, remote);
    expect((await push(input, remote)).said).toContain('nothing to push');
    expect(commits(remote)).toBe(1);
  });

  test('writes what changed, removes what is gone, and keeps the pages of people', async () => {
    const [before, after, remote] = [await inputOf(SMALL), await changed(), bare()];
    await push(after, remote);
    edit(remote, { 'Our-own.md': 'By hand.\n', 'notes/deep.md': 'Deeper.\n', 'picture.png': 'no page' });
    await push(before, remote);
    expect(pathsIn(remote)).toEqual([OWNED_FILE, ...renderWiki(before, 'github').map(({ path }) => path), 'Our-own.md', 'notes/deep.md', 'picture.png'].toSorted());
    expectWhole(remote, before);
    expect(textOf(remote, 'Our-own.md')).toBe('By hand.\n');
    const touched = git(remote, 'show', '--name-only', '--format=', 'HEAD').split('\n');
    const [was, is] = [after, before].map((input) => new Map(renderWiki(input, 'github').map(({ path, content }) => [path, content])));
    const differing = [...new Set([...(was ?? []), ...(is ?? [])].map(([path]) => path))].filter((path) => was?.get(path) !== is?.get(path));
    expect(differing).toContain('Procedures-One-more.md');
    expect(touched.toSorted()).toEqual([OWNED_FILE, ...differing].toSorted());
  });

  test('refuses to overwrite an edit, shows it, and changes nothing', async () => {
    const [input, remote] = [await inputOf(SMALL), bare()];
    await push(input, remote);
    edit(remote, { 'Home.md': `${textOf(remote, 'Home.md')}A sentence by hand.\u001b[31m\n`, '_Footer.md': undefined });
    const { failure, diff } = await push(await changed(), remote);
    expect(failure?.message).toContain('Home.md (edited since the last push)');
    expect(failure?.message).toContain('_Footer.md (removed since the last push)');
    expect(diff).toContain('+A sentence by hand.');
    expect(diff).not.toContain('\u001b');
    expect({ commits: commits(remote), home: textOf(remote, 'Home.md').includes('by hand') }).toEqual({ commits: 2, home: true });
  });

  test('overwrites an edit with --force, and leaves it in the history', async () => {
    const [input, remote] = [await inputOf(SMALL), bare()];
    await push(input, remote);
    edit(remote, { 'Home.md': 'By hand.\n' });
    expect((await push(input, remote, { force: true })).failure).toBeUndefined();
    expectWhole(remote, input);
    expect(git(remote, 'show', 'HEAD~1:Home.md')).toBe('By hand.');
  });

  test('takes an edit that says what the runbook says now for no conflict', async () => {
    const [after, remote] = [await changed(), bare()];
    await push(await inputOf(SMALL), remote);
    const home = String(renderWiki(after, 'github').find(({ path }) => path === 'Home.md')?.content);
    edit(remote, { 'Home.md': home });
    expect((await push(after, remote)).failure).toBeUndefined();
    expectWhole(remote, after);
  });

  test.each(['Home.md', 'home.md', 'Home.asciidoc'])('refuses to take the place of a page %s that is not its own', async (path) => {
    const [input, remote] = [await inputOf(SMALL), bare()];
    edit(remote, { [path]: 'Welcome to the wiki!\n', 'Other.md': 'Stays.\n' });
    expect((await push(input, remote)).failure?.message).toContain(`${path} (not from Breakglass`);
    expect(commits(remote)).toBe(1);
    expect((await push(input, remote, { force: true })).failure).toBeUndefined();
    expectWhole(remote, input);
    expect(pathsIn(remote).filter((each) => /^home\./i.test(each))).toEqual(['Home.md']);
    expect(textOf(remote, 'Other.md')).toBe('Stays.\n');
  });

  test('keeps the flavor of the last push, and changes it when asked to', async () => {
    const [input, remote] = [await inputOf(SMALL), bare()];
    await push(input, remote, { flavor: 'gitlab' });
    expectWhole(remote, input, 'gitlab');
    expect((await push(input, remote)).said).toContain('nothing to push');
    await push(input, remote, { flavor: 'github' });
    expect(pathsIn(remote)).toEqual([OWNED_FILE, ...renderWiki(input, 'github').map(({ path }) => path)].toSorted());
  });

  test('refuses where its own list in the wiki is broken', async () => {
    const [input, remote] = [await inputOf(SMALL), bare()];
    await push(input, remote);
    edit(remote, { [OWNED_FILE]: '{"pages": 1}\n' });
    expect((await push(input, remote)).failure?.message).toContain(OWNED_FILE);
  });

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
    const [remote, temporary] = [bare(), mkdtempSync(join(root, 'tmp-'))];
    const [hook, reached] = [join(remote, 'hooks', 'pre-receive'), join(root, `reached-${count}`)];
    writeHook(hook, `#!/bin/sh\ntouch '${reached}'\nsleep 60\n`);
    const child = spawn(process.execPath, [BIN, 'wiki', 'push', '--runbook', SMALL, '--remote', remote], { cwd: root, detached: true, stdio: 'ignore', env: { ...process.env, TMPDIR: temporary } });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    while (!existsSync(reached) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 50));
    process.kill(-(child.pid ?? 0), 'SIGKILL');
    await ended;
    expect(git(remote, 'for-each-ref')).toBe('');
    rmSync(hook);
    const input = await inputOf(SMALL);
    expect((await push(input, remote)).failure).toBeUndefined();
    expectWhole(remote, input);
    expect(commits(remote)).toBe(1);
  });

  test('asked to stop, it leaves no clone behind', async () => {
    const [remote, temporary] = [bare(), mkdtempSync(join(root, 'tmp-'))];
    const reached = join(root, `stop-${count}`);
    writeHook(join(remote, 'hooks', 'pre-receive'), `#!/bin/sh\ntouch '${reached}'\nsleep 60\n`);
    const child = spawn(process.execPath, [BIN, 'wiki', 'push', '--runbook', SMALL, '--remote', remote], { cwd: root, detached: true, stdio: 'ignore', env: { ...process.env, TMPDIR: temporary } });
    const ended = new Promise((resolve) => child.on('exit', (_code, signal) => resolve(signal)));
    while (!existsSync(reached) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(readdirSync(temporary)).toHaveLength(1);
    process.kill(-(child.pid ?? 0), 'SIGTERM');
    expect(await ended).toBe('SIGTERM');
    expect(readdirSync(temporary)).toEqual([]);
  });

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

const BIN = join(import.meta.dirname, '..', '..', 'bin', 'breakglass.js');

function writeHook(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, 0o755);
}

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

const run = async (...words: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> => {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCli(words, COMMANDS, { out: (text) => void out.push(text), err: (text) => void err.push(text), color: false, interactive: false, cwd: root, workspace: root, today: AS_OF, debug: false });
  return { code, out: out.join('\n'), err: err.join('\n') };
};

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

  test.skipIf(!hasTool('git'))('where there is no repository', async () => {
    const { code, err } = await run('wiki', 'push', '--runbook', SMALL, '--remote', join(root, 'nowhere.git'));
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/cloning .*nowhere\.git failed[^]*check the address[^]*git says: fatal:/) });
  });
});

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
