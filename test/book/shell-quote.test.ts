/** Values put into commands are data to the shell, wherever they stand: told by really running them. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { fillCommand } from '#src/book/prose/command.ts';
import { scopeOf } from './scope.ts';

const HOSTILE = [
  '$(echo owned)',
  '`echo owned`',
  "it's",
  'say "no"',
  'two words',
  'two\nlines',
  '; echo owned',
  '&& echo owned',
  '| cat',
  '> /dev/null',
  '*',
  '~',
  '?[a]',
  '{a,b}',
  'back\\slash',
  'end\\',
  '\\$(echo owned)',
  'no!way',
  '"; echo owned; "',
  "'; echo owned; '",
  '$HOME ${HOME} $1',
  '# no comment',
  '\t tab',
  '%s %d',
  'EOF',
  'é 周小舟 חיפה',
  '<in >out',
  '()',
  'x=1',
  '-n',
] as const;

const PLAIN = ['support-assistant', 's3://bucket/a_b', '2026-11-25T10:00:00+01:00', 'a.b@example.com', '50%'] as const;

/** A command with the value in it, and what it prints. */
type Case = readonly [name: string, command: string, printed: (value: string) => string];

const SH: readonly Case[] = [
  ['a word', `printf '%s' {vars.v}`, (value) => value],
  ['part of a word', `printf '%s' a/{vars.v}/b`, (value) => `a/${value}/b`],
  ['two in a word', `printf '%s' {vars.v}{vars.v}`, (value) => value + value],
  ['right after a variable', `A=1; printf '%s' "$A"{vars.v}`, (value) => `1${value}`],
  ['double quotes', `printf '%s' "a {vars.v} b"`, (value) => `a ${value} b`],
  ['a variable in double quotes before it', `A=1; printf '%s' "$A{vars.v}"`, (value) => `1${value}`],
  ['double quotes after escaped ones', String.raw`printf '%s' "\"{vars.v}"`, (value) => `"${value}`],
  ['single quotes', `printf '%s' 'a {vars.v} b'`, (value) => `a ${value} b`],
  ['single quotes after a comment with an apostrophe', `: # don't\nprintf '%s' '{vars.v}'`, (value) => value],
  ['a word after an escaped quote', String.raw`printf '%s' \'{vars.v}`, (value) => `'${value}`],
  ['a substitution', `printf '%s' "$(printf '%s.' {vars.v})"`, (value) => `${value}.`],
  ['quotes in a substitution in quotes', `printf '%s' "a $(printf '%s.' "b {vars.v}") c"`, (value) => `a b ${value}. c`],
  ['a subshell in a substitution', `printf '%s' "$( (printf '%s.' {vars.v}) )"`, (value) => `${value}.`],
  ['arithmetic before it', `printf '%s' $((1 + (2 * 3))){vars.v}`, (value) => `7${value}`],
  ['a parameter before it', `printf '%s' "\${NOTHING:-a}{vars.v}"`, (value) => `a${value}`],
  ['after a pipe', `printf x | printf '%s' {vars.v}`, (value) => value],
  ['a condition', `case {vars.v} in x) ;; *) printf '%s' {vars.v};; esac`, (value) => value],
  ['an assignment', `A={vars.v}; printf '%s' "$A"`, (value) => value],
  ['a second line', `printf '%s' a\nprintf '%s' "{vars.v}"`, (value) => `a${value}`],
  ['behind a here-document', `cat <<'EOF'\nit's\nEOF\nprintf '%s' {vars.v}`, (value) => `it's\n${value}`],
];

const BASH: readonly Case[] = [
  ['$ quotes', String.raw`printf '%s' $'a\t{vars.v}'`, (value) => `a\t${value}`],
  ['a here-string', `cat <<< {vars.v}`, (value) => `${value}\n`],
  ['a here-string in quotes', `cat <<< "a {vars.v}"`, (value) => `a ${value}\n`],
];

/** A document cannot hold a line break or its own end. */
const DOCUMENTS: readonly Case[] = [
  ['a quoted here-document', `cat <<'EOF'\nx {vars.v} y\nEOF`, (value) => `x ${value} y\n`],
  ['a here-document', `cat <<EOF\nx {vars.v} y\nEOF`, (value) => `x ${value} y\n`],
  ['a here-document with tabs', `cat <<-'EOF'\n\tx {vars.v} y\n\tEOF`, (value) => `x ${value} y\n`],
  ['the second of two', `cat <<'A' - <<EOF\nit's "\nA\nx {vars.v} y\nEOF`, (value) => `x ${value} y\n`],
];

function run(shell: string, command: string): string {
  const { stdout, stderr, status } = spawnSync(shell, ['-c', command], { encoding: 'utf8', env: { HOME: '/home/somebody', PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' } });
  if (status !== 0 || stderr !== '') throw new Error(`${command}\n${stderr}`);
  return stdout;
}

const hasBash = spawnSync('bash', ['-c', ':']).status === 0;

const fill = async (command: string, value: string): Promise<ReturnType<typeof fillCommand>> => fillCommand(command, await scopeOf('minimal', { v: value }));

/** What the command prints for each value, all in one run, parted by NUL. */
async function printedFor(shell: string, command: string, values: readonly string[]): Promise<string[]> {
  const filled = await Promise.all(values.map((value) => fill(command, value)));
  expect(filled.flatMap(({ open }) => open)).toEqual([]);
  return run(shell, filled.map(({ text }) => `${text}\nprintf '\\0'\n`).join('')).split('\0').slice(0, -1);
}

test.each(SH)('%s', async (_, command, printed) => {
  const values = [...HOSTILE, ...PLAIN];
  expect(await printedFor('sh', command, values)).toEqual(values.map(printed));
});

test.skipIf(!hasBash).each([...BASH, ...SH])('in bash, %s', async (_, command, printed) => {
  expect(await printedFor('bash', command, HOSTILE)).toEqual(HOSTILE.map(printed));
});

describe.each(DOCUMENTS)('%s', (_, command, printed) => {
  test('holds any line', async () => {
    const values = [...HOSTILE.filter((value) => !value.includes('\n')), ...PLAIN];
    expect(await printedFor('sh', command, values)).toEqual(values.map(printed));
  });

  test('leaves a gap for a line break', async () => {
    const filled = await fill(command, 'x\nEOF\necho owned');
    expect(filled.open).toEqual(['vars.v']);
    expect(run('sh', filled.text)).not.toContain('owned');
  });
});

test.each([`cat <<'EOF'\n{vars.v}\nEOF`, `cat <<EOF\n{vars.v}\nEOF`])('a value that would end the document stays a gap: %j', async (command) => {
  expect((await fill(command, 'EOF')).open).toEqual(['vars.v']);
  expect(await fill(command, 'fine')).toEqual({ text: command.replace('{vars.v}', 'fine'), open: [] });
});

test.each([
  ['a parameter', 'echo ${A:-{vars.v}}'],
  ['a parameter in quotes', 'echo "${A:-{vars.v}}"'],
  ['arithmetic', 'echo $((1 + {vars.v}))'],
  ['backticks', 'echo `echo {vars.v}`'],
  ['a substitution in a here-document', 'cat <<EOF\n$(echo {vars.v})\nEOF'],
])('%s takes plain values alone, any other stays a gap', async (_, command) => {
  expect((await fill(command, '7')).text).toBe(command.replace('{vars.v}', '7'));
  const hostile = await fill(command, '$(echo owned)');
  expect(hostile).toEqual({ text: command.replace('{vars.v}', '[vars-v]'), open: ['vars.v'] });
});

test.each(['two\nlines', "it's"])('a comment stays a comment: %j', async (value) => {
  expect(run('sh', (await fill(`printf a # {vars.v}\nprintf b`, value)).text)).toBe('ab');
});

test('plain values stay as they are, and code keeps its own braces', async () => {
  for (const value of PLAIN) expect((await fill('run --for {vars.v} ${A} {{ .x.y }} {id} \\{vars.v}', value)).text).toBe(`run --for ${value} \${A} {{ .x.y }} {id} {vars.v}`);
});
