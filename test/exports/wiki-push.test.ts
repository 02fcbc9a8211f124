/** `wiki push` to bare repositories on disk, with the git that is installed. */
import { describe, expect, test } from 'vitest';
import { renderWiki } from '#src/targets/wiki/render-wiki.ts';
import { OWNED_FILE } from '#scripts/wiki/owned-pages.ts';
import { inputOf } from '../setup/runbooks.ts';
import { hasTool } from '../setup/tools.ts';
import { bare, changed, commits, edit, expectWhole, git, pathsIn, push, SMALL, textOf } from './wikis.ts';

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
});
