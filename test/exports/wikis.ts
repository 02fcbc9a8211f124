/** Bare repositories on disk that stand for wikis, what people do to them, and what is pushed to them. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { TargetInput } from '#src/targets/target.ts';
import { renderWiki } from '#src/targets/wiki/render-wiki.ts';
import { targetInput } from '#scripts/target-input.ts';
import { pushWiki, type PushOptions } from '#scripts/wiki/push-wiki.ts';
import { readRemote } from '#scripts/wiki/remote.ts';
import { FIXTURES, inputOf } from '../setup/runbooks.ts';
import { runTool } from '../setup/tools.ts';

export const SMALL = join(FIXTURES, 'minimal', 'runbook');

/** The folder that all of them lie in. */
export let root = '';
beforeAll(() => void (root = mkdtempSync(join(tmpdir(), 'wiki-push-'))));
afterAll(() => rmSync(root, { recursive: true, force: true }));

export function git(folder: string, ...args: readonly string[]): string {
  const { status, output } = runTool('git', ['-C', folder, '-c', 'user.name=Somebody', '-c', 'user.email=somebody@localhost', ...args]);
  expect({ args, status, output: status === 0 ? '' : output }).toEqual({ args, status: 0, output: '' });
  return output.trim();
}

let count = 0;
/** An empty wiki. */
export function bare(branch = 'master'): string {
  const folder = join(root, `wiki-${(count += 1)}.git`);
  mkdirSync(folder);
  git(folder, 'init', '--quiet', '--bare', '-b', branch, '.');
  return folder;
}

/** What people do in the wiki, by its own page editor. */
export function edit(remote: string, changes: Readonly<Record<string, string | undefined>>): void {
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

export const commits = (remote: string): number => Number(git(remote, 'rev-list', '--count', '--all'));
export const pathsIn = (remote: string): string[] => git(remote, 'ls-tree', '-r', '--name-only', 'HEAD').split('\n');
export const textOf = (remote: string, path: string): string => runTool('git', ['-C', remote, 'show', `HEAD:${path}`]).output;

interface Pushed {
  readonly said: string;
  readonly diff: string;
  readonly failure: Error | undefined;
}

export async function push(input: TargetInput, remote: string, more: Partial<PushOptions> = {}): Promise<Pushed> {
  const shown: string[] = [];
  const options: PushOptions = { remote: readRemote(remote, root), flavor: undefined, force: false, interactive: false, show: (diff) => void shown.push(diff), ...more };
  try {
    return { said: await pushWiki(input, options), diff: shown.join('\n'), failure: undefined };
  } catch (error) {
    return { said: '', diff: shown.join('\n'), failure: error instanceof Error ? error : expect.fail(String(error)) };
  }
}

/** The same runbook with one procedure more and another title. */
export async function changed(): Promise<TargetInput> {
  const { runbook, prose } = await inputOf(SMALL);
  const [first] = runbook.procedures;
  return first === undefined ? expect.fail('no procedure') : targetInput({ ...runbook, hash: 'changed', procedures: [{ ...first, title: 'Another title' }, { ...first, id: 'one-more' }] }, prose);
}

export const expectWhole = (remote: string, input: TargetInput, flavor: 'github' | 'gitlab' = 'github'): void => {
  for (const { path, content } of renderWiki(input, flavor)) expect({ path, text: textOf(remote, path) }).toEqual({ path, text: content });
};

/** A hook of the repository, which git runs at a push. */
export function writeHook(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, 0o755);
}
