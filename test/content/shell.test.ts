/** Commands are pasted as they stand, so each one must be shell. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { inputOf, RUNBOOKS } from '../setup/runbooks.ts';
import { commandsOf } from './commands.ts';

const bash = spawnSync('bash', ['--version']);
const hasBash = bash.error === undefined;

/** What bash says about the syntax; empty where nothing is wrong. */
const syntaxErrors = (command: string): string => spawnSync('bash', ['-n'], { input: `${command}\n`, encoding: 'utf8' }).stderr;

describe.skipIf(!hasBash)('bash reads every command (needs bash)', () => {
  test.each(RUNBOOKS)('%s', async (_, dir) => {
    const { runbook, prose } = await inputOf(dir);
    const places = new Map<string, string[]>();
    for (const [where, command] of commandsOf(runbook, prose)) places.set(command, [...(places.get(command) ?? []), where]);
    const wrong = [...places].flatMap(([command, where]) => (syntaxErrors(command) === '' ? [] : [{ where, command, says: syntaxErrors(command) }]));
    expect(wrong).toEqual([]);
  });

  test.each(['kubectl get pods | ', "echo 'open", 'if true; then echo', '(cd /tmp', 'psql <<SQL\nselect 1;'])('%j is found', (command) => {
    expect(syntaxErrors(command)).not.toBe('');
  });
});
