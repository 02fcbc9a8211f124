import { stripVTControlCharacters } from 'node:util';
import { ExpectedFailure } from '#scripts/cli/expected-failure.ts';
import { OWNED_FILE } from './owned-pages.ts';
import type { Conflict } from './plan-push.ts';
import type { WikiClone } from './wiki-clone.ts';

/** What people changed in our pages since the last push, as a diff; '' where there is nothing to compare with. */
export async function diffOf({ git }: WikiClone, conflicts: readonly Conflict[]): Promise<string> {
  const paths = conflicts.filter(({ kind }) => kind !== 'foreign').map(({ path }) => path);
  if (paths.length === 0) return '';
  const last = await git(['log', '-1', '--format=%H', 'HEAD', '--', OWNED_FILE]);
  const commit = last.stdout.toString('utf8').trim();
  if (last.code !== 0 || commit === '') return '';
  const diff = await git(['diff', '--no-color', '--no-ext-diff', '--no-textconv', commit, 'HEAD', '--', ...paths]);
  return printable(diff.stdout.toString('utf8')).trimEnd();
}

/** Anybody who writes in the wiki writes to this terminal. */
// oxlint-disable-next-line no-control-regex
const printable = (text: string): string => stripVTControlCharacters(text).replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');

const WORDS: Readonly<Record<Conflict['kind'], string>> = { edited: 'edited since the last push', removed: 'removed since the last push', foreign: 'not from Breakglass, and named like one of its pages' };

export function refusal(conflicts: readonly Conflict[]): ExpectedFailure {
  const list = conflicts.map(({ path, kind }) => `${printable(path)} (${WORDS[kind]})`).join(', ');
  return new ExpectedFailure(`nothing was pushed: people wrote in the wiki what this would overwrite: ${list}`, { hint: 'bring their changes into the runbook first, or overrule them with --force; the history of the wiki keeps them' });
}
