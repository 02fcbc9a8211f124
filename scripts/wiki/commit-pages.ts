import { must } from './git.ts';
import type { WikiClone } from './wiki-clone.ts';

export interface Changes {
  readonly write: ReadonlyMap<string, string>;
  readonly remove: readonly string[];
  readonly message: string;
}

/** Makes one commit of all changes on the branch, and pushes nothing: https://git-scm.com/docs/git-fast-import. */
export async function commitPages({ git, branch, head }: WikiClone, { write, remove, message }: Changes): Promise<void> {
  const committer = await identity(git);
  const lines = [
    `commit refs/heads/${branch}\ncommitter ${committer}\n${data(`${message}\n`)}`,
    ...(head === undefined ? [] : [`from ${head}\n`]),
    ...remove.map((path) => `D ${quoted(path)}\n`),
    ...[...write].map(([path, content]) => `M 100644 inline ${quoted(path)}\n${data(content)}`),
    'done\n',
  ];
  await must(git, 'making the commit', ['fast-import', '--quiet', '--done', '--date-format=raw'], lines.join(''));
}

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;

const quoted = (path: string): string => `"${path.replaceAll(/["\\]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)}"`;

/** Whom git knows; a machine that has no name commits as Breakglass. */
async function identity(git: WikiClone['git']): Promise<string> {
  const known = await git(['var', 'GIT_COMMITTER_IDENT']);
  if (known.code === 0) return known.stdout.toString('utf8').trim();
  const named = await must(git, 'reading the time', ['-c', 'user.name=Breakglass', '-c', 'user.email=breakglass@localhost', 'var', 'GIT_COMMITTER_IDENT']);
  return named.toString('utf8').trim();
}
