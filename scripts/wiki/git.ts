/** Runs git, without a shell. Nothing that an author or a wiki wrote becomes a word of a command line. */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { ExpectedFailure, hasCode } from '#scripts/cli/expected-failure.ts';
import { adviceOn } from './advice.ts';
import type { Remote } from './remote.ts';

export interface GitOutcome {
  readonly code: number;
  readonly stdout: Buffer;
  /** With credentials taken out. */
  readonly stderr: string;
}

/** A git that knows the remote by the name ORIGIN, and works in one folder. */
export type Git = (args: readonly string[], input?: string | Uint8Array) => Promise<GitOutcome>;

/**
 * What stands for the remote on command lines and in files. Its address is in the environment alone: not in the list of processes, and not
 * in the clone: https://git-scm.com/docs/git-config, `url.<base>.insteadOf` and GIT_CONFIG_COUNT.
 */
export const ORIGIN = 'breakglass-wiki:';

export function gitIn(folder: string, remote: Remote, interactive: boolean): Git {
  const env = environment(remote, interactive);
  return (args, input) =>
    new Promise((resolve, reject) => {
      const child = spawn('git', [...args], { cwd: folder, env, stdio: ['pipe', 'pipe', 'pipe'] });
      const out: Buffer[] = [];
      const err: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
      child.on('error', (error) => reject(hasCode(error, ['ENOENT']) ? new ExpectedFailure('git is not installed', { hint: 'install it from https://git-scm.com', cause: error }) : error));
      child.on('close', (code) => resolve({ code: code ?? 1, stdout: Buffer.concat(out), stderr: remote.redact(Buffer.concat(err).toString('utf8')) }));
      // Git may end before it has read everything; its exit code tells.
      child.stdin.on('error', () => undefined);
      child.stdin.end(input);
    });
}

/** Without what would lead git to another repository, such as in a hook. */
function environment({ url }: Remote, interactive: boolean): NodeJS.ProcessEnv {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^GIT_(?:DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|COMMON_DIR)$/.test(name)));
  const count = Number(own['GIT_CONFIG_COUNT'] ?? '0');
  return {
    ...own,
    LC_ALL: 'C',
    GIT_LITERAL_PATHSPECS: '1',
    ...(interactive ? {} : { GIT_TERMINAL_PROMPT: '0' }),
    GIT_CONFIG_COUNT: String(count + 1),
    [`GIT_CONFIG_KEY_${count}`]: `url.${url}.insteadOf`,
    [`GIT_CONFIG_VALUE_${count}`]: ORIGIN,
  };
}

/** What it prints. Throws an ExpectedFailure with git's own words where it fails. */
export async function must(git: Git, what: string, args: readonly string[], input?: string | Uint8Array): Promise<Buffer> {
  const { code, stdout, stderr } = await git(args, input);
  if (code !== 0) throw new ExpectedFailure(`${what} failed`, { hint: adviceOn(stderr) });
  return stdout;
}
