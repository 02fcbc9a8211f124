import { describe, expect, test } from 'vitest';
import type { Call, Command, CommandTable, ExitCode } from '#scripts/cli/command.ts';
import { COMMANDS } from '#scripts/cli/commands.ts';
import { ExpectedFailure } from '#scripts/cli/expected-failure.ts';
import { runCli } from '#scripts/cli/run-cli.ts';

const calls: Call[] = [];

const command = (work: () => Promise<ExitCode>): Command => ({
  summary: 'check things',
  examples: [['breakglass check --deep', 'look deeper']],
  options: { deep: { help: 'look deeper' }, level: { value: 'N', help: 'how deep' } },
  run: async (call) => {
    calls.push(call);
    return work();
  },
});

const table = (work: () => Promise<ExitCode>): CommandTable => ({
  check: { summary: 'check things', load: async () => command(work) },
  write: { summary: 'write things', load: async () => ({ ...command(work), positionals: { name: 'target', help: 'what to write' } }) },
  wiki: { summary: 'push things', load: async () => ({ ...command(work), positionals: { name: 'push', help: 'all that can be done', required: true } }) },
});

async function run(line: string, work: () => Promise<ExitCode> = async () => 0, debug = false) {
  const [out, err]: [string[], string[]] = [[], []];
  calls.length = 0;
  const io = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text), color: false, interactive: false, cwd: '/nowhere', workspace: '/nowhere', today: '2026-01-31', debug };
  const code = await runCli(line.split(' ').filter((word) => word !== ''), table(work), io);
  return { code, out: out.join('\n'), err: err.join('\n'), call: calls[0] };
}

const withoutBrowser = async (): Promise<ExitCode> => Promise.reject(new ExpectedFailure('no browser', { hint: 'install one' }));
const withBug = async (): Promise<ExitCode> => Promise.reject(new TypeError('x is undefined'));

describe('arguments', () => {
  test('defaults are told from the place and the day', async () => {
    const { code, call } = await run('check');
    expect(code).toBe(0);
    expect(call?.options).toEqual({ runbook: '/nowhere/runbook', out: '/nowhere/dist', asOf: '2026-01-31', format: 'pretty' });
  });

  test('options may stand before and after the command, with a space or =', async () => {
    const { call } = await run('--runbook ops check --out=public --as-of 2026-02-28 --format json --deep --level 3');
    expect(call?.options).toEqual({ runbook: '/nowhere/ops', out: '/nowhere/public', asOf: '2026-02-28', format: 'json' });
    expect(call?.values).toMatchObject({ deep: true, level: '3' });
  });

  test('what follows the name is handed over', async () => {
    expect((await run('write slack markdown')).call?.positionals).toEqual(['slack', 'markdown']);
  });

  test.each([
    ['chekc', 'unknown command chekc', 'did you mean check?'],
    ['zebra', 'unknown command zebra', 'there are check, write'],
    ['constructor', 'unknown command constructor', 'there are'],
    ['check --runbok x', 'unknown option --runbok', 'did you mean --runbook?'],
    ['check --constructor', 'unknown option --constructor', 'there are --runbook'],
    ['--formt json', 'unknown option --formt', 'did you mean --format?'],
    ['check -x', 'unknown option -x', 'there are'],
    ['check --runbook', '--runbook needs a value: --runbook DIR', ''],
    ['check --runbook --deep', '--runbook needs a value, and --deep looks like an option', ''],
    ['check --deep=yes', '--deep takes no value', ''],
    ['check all', 'check takes nothing after its name, and here is all', ''],
    ['check --format xml', '--format xml is unknown: write pretty, json, github, gitlab', ''],
    ['check --as-of 2026-02-30', '--as-of 2026-02-30 is no date', ''],
    ['check --as-of today', '--as-of today is no date', ''],
  ])('%s: %s', async (line, message, hint) => {
    const { code, err, out, call } = await run(line);
    expect([code, out, call]).toEqual([2, '', undefined]);
    expect(err).toContain(`breakglass: ${message}`);
    expect(err).toContain(hint);
    expect(err).not.toMatch(/^ {4}at /m);
  });
});

describe('exit codes', () => {
  test('are those of the command', async () => {
    expect((await run('check', async () => 1)).code).toBe(1);
  });

  test('an expected failure is one line, a hint, and 2', async () => {
    expect(await run('check', withoutBrowser)).toMatchObject({ code: 2, err: 'breakglass: no browser\nhint: install one' });
    expect((await run('check', withoutBrowser, true)).err).toMatch(/^ {4}at /m);
  });

  test('a bug says so, and shows its stack only where asked', async () => {
    expect(await run('check', withBug)).toMatchObject({ code: 2, err: 'breakglass: this is a bug in Breakglass: x is undefined\nhint: BREAKGLASS_DEBUG=1 shows where' });
    expect((await run('check', withBug, true)).err).toMatch(/^ {4}at /m);
  });
});

describe('help', () => {
  test('of all commands: 0 where asked for, 2 where the command is missing', async () => {
    const asked = await run('--help');
    expect(asked).toMatchObject({ code: 0, err: '' });
    expect(asked.out).toContain('  check  check things');
    expect(asked.out).toContain('--as-of DATE');
    expect(await run('')).toMatchObject({ code: 2, out: '', err: asked.out });
    expect((await run('-h')).out).toBe(asked.out);
  });

  test('of one command has its options and examples', async () => {
    const { code, out, call } = await run('write --help');
    expect([code, call]).toEqual([0, undefined]);
    for (const part of ['Usage: breakglass write [target…] [options]', '--level N', '--runbook DIR', 'breakglass check --deep']) expect(out).toContain(part);
  });

  test('a word that must follow stands in the usage as it is typed', async () => {
    expect((await run('wiki --help')).out).toContain('Usage: breakglass wiki push [options]');
  });

  test('--version', async () => {
    expect(await run('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
  });
});

test.each(Object.keys(COMMANDS))('%s describes itself as the table does, with examples that name it', async (name) => {
  const entry = COMMANDS[name];
  const loaded = await entry?.load();
  expect(loaded?.summary).toBe(entry?.summary);
  expect(loaded?.examples.length).toBeGreaterThan(0);
  const start = loaded?.positionals?.required === true ? `${name} ${loaded.positionals.name}` : name;
  for (const [line] of loaded?.examples ?? []) expect(line).toMatch(new RegExp(`^breakglass ${start}\\b`));
});
