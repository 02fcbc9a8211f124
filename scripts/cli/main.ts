/** Binds the command line to this process. */
import process from 'node:process';
import type { ExitCode, Io } from './command.ts';
import { COMMANDS } from './commands.ts';
import { runCli } from './run-cli.ts';

export async function main(words: readonly string[]): Promise<ExitCode> {
  endQuietlyWhenNobodyReads();
  return runCli(words, COMMANDS, processIo());
}

function processIo(): Io {
  const { env, stdout, stderr } = process;
  return {
    out: (text) => void stdout.write(`${text}\n`),
    err: (text) => void stderr.write(`${text}\n`),
    color: wantsColor(env, stdout.isTTY),
    interactive: stderr.isTTY && env['CI'] === undefined,
    cwd: process.cwd(),
    workspace: env['GITHUB_WORKSPACE'] ?? env['CI_PROJECT_DIR'] ?? process.cwd(),
    today: localDate(new Date()),
    debug: (env['BREAKGLASS_DEBUG'] ?? '') !== '',
  };
}

/** See no-color.org and force-color.org. */
function wantsColor(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  return (env['FORCE_COLOR'] ?? '') !== '' ? env['FORCE_COLOR'] !== '0' : isTerminal;
}

function localDate(now: Date): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}

/** `breakglass validate | head` closes the pipe early, which is no failure. */
function endQuietlyWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  }
}
