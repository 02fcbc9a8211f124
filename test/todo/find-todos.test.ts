import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDefinitions } from '#src/compiler/definitions.ts';
import { findTodos } from '#src/compiler/find-todos.ts';
import { COMMANDS } from '#scripts/cli/commands.ts';
import { runCli } from '#scripts/cli/run-cli.ts';
import { readTree } from '#src/source/read-tree.ts';
import { RUNBOOKS } from '../setup/runbooks.ts';

/** What is found in one file, as `line:column code text`. */
function found(path: string, text: string): string[] {
  return findTodos(readDefinitions([{ path, text }]).files).map(({ line, column, endColumn, code }) => `${line}:${column} ${code} ${endColumn === undefined ? '' : (text.split('\n')[line - 1]?.slice(column - 1, endColumn - 1) ?? '')}`.trim());
}

describe('signs of what is left to fill in', () => {
  test.each([
    ['vars: { a: TODO }', ['1:12 left-to-do TODO }']],
    ['vars: { a: x } # TODO ask Ada', ['1:18 left-to-do TODO ask Ada']],
    ['name: Todos are TODOS, not autoTODO', []],
    ['vars: { a: https://x.y.example.com/z, b: ada+on@example.org, c: EXAMPLE.NET }', ['1:12 example-address https://x.y.example.com', '1:42 example-address ada+on@example.org', '1:65 example-address EXAMPLE.NET']],
    ['vars: { a: https://git.acme.example/x }', ['1:12 example-address https://git.acme.example']],
    ['vars: { a: my-example.com, b: notexample.com, c: example.community, d: example.com.au, e: for example }', []],
    ['vars: { a: +1 202 555 0142, b: +49 30 555 0100, c: (202) 555-0199, d: 555.0101, e: +12025550123 }', ['1:12 example-number +1 202 555 0142', '1:32 example-number +49 30 555 0100', '1:52 example-number (202) 555-0199', '1:71 example-number 555.0101', '1:84 example-number +12025550123']],
    ['vars: { a: 555 0200, b: 1555 0100, c: 555 01234, d: build v2.555.0100 }', []],
    ['name: |-\n  first line\n  second TODO line', ['3:10 left-to-do TODO line']],
  ])('%s', (text, expected) => {
    expect(found('agents/a.yaml', text)).toEqual(expected);
  });

  test('stand in prose as well as in front matter', () => {
    expect(found('pages/a.mdx', '---\ntitle: A\n---\n\nCall 555-0101.\n\n```sh\ncurl https://example.com/a # TODO\n```\n')).toEqual([
      '5:6 example-number 555-0101',
      '8:6 example-address https://example.com',
      '8:30 left-to-do TODO',
    ]);
  });

  test('what stands under `example` is meant to be one', () => {
    const text = 'title: A\nask:\n  a: { prompt: Where, example: help@example.com }\n  b: Write to help@example.com\nfields:\n  - { name: N, prompt: P, example: "+1 202 555 0100" }\n';
    expect(found('templates/a.yaml', text)).toEqual(['4:15 example-address help@example.com']);
  });

  test('a file whose YAML is broken is searched all the same', () => {
    expect(found('obligations/a.yaml', 'name: [TODO\n')).toEqual(['1:8 left-to-do TODO']);
  });
});

describe('names and obligations', () => {
  test('names that say that they are examples', () => {
    expect(found('organization.yaml', 'name: Example Company\nroles: { a: { name: Example keeper } }\npeople: { ada: { name: Ada Example }, bo: { name: Bo } }\n')).toEqual(['1:7 example-name Example Company', '3:24 example-name Ada Example']);
  });

  test('an address for a name is told once', () => {
    expect(found('organization.yaml', 'name: example.com\nroles: {}\n')).toEqual(['1:7 example-address example.com']);
  });

  test('an obligation that nobody confirmed', () => {
    expect(found('obligations/a.yaml', 'name: A\n')).toEqual(['1:1 unconfirmed-obligation']);
    expect(found('obligations/a.yaml', 'name: A\nconfirmed_on: 2026-04-12\n')).toEqual([]);
  });
});

/** What the files of a runbook hold, counted in another way than the code does. */
async function expectedCount(dir: string): Promise<number> {
  const lines = (await readTree(dir)).map(({ text }) => text.replaceAll(/example: *("[^"]*"|'[^']*'|[^,}\n]*)/g, ''));
  return lines.join('\n').match(/\bTODO\b|example\.(com|org|net)\b|555[- ]01\d\d/g)?.length ?? 0;
}

describe.each(RUNBOOKS)('%s', (_, dir) => {
  test('every address, number and mark in it is listed', async () => {
    const todos = findTodos(readDefinitions(await readTree(dir)).files);
    const signs = todos.filter(({ code }) => ['left-to-do', 'example-address', 'example-number'].includes(code));
    expect(signs.length).toBe(await expectedCount(dir));
  });
});

async function run(...words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const cwd = join(import.meta.dirname, '..', '..');
  const io = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text), color: false, interactive: false, cwd, workspace: cwd, today: '2026-01-31', debug: false };
  return { code: await runCli(['todo', ...words], COMMANDS, io), out: out.join('\n'), err: err.join('\n') };
}

describe('breakglass todo', () => {
  const BRANCHES = ['--runbook', 'test/fixtures/branches/runbook'];

  test('lists by file, with a count, and is no failure', async () => {
    const { code, out } = await run(...BRANCHES);
    expect(code).toBe(0);
    expect(out).toMatch(/^test\/fixtures\/branches\/runbook\/\S+:\d+:\d+ {2,}`/);
    const places = out.split('\n').filter((line) => /^test\/.*:\d+:\d+ /.test(line));
    const files = new Set(places.map((line) => line.split(':')[0]));
    expect(out.split('\n').at(-1)).toBe(`${places.length} things left to fill in, in ${files.size} files`);
  });

  test('is data for tools, and annotations for GitHub', async () => {
    const { diagnostics } = JSON.parse((await run(...BRANCHES, '--format', 'json')).out);
    expect(diagnostics.length).toBeGreaterThan(0);
    const { out } = await run(...BRANCHES, '--format', 'github');
    expect(out.match(/^::warning file=test\/fixtures\/branches\/runbook\/[^,]+,line=\d+,col=\d+/gm)?.length).toBe(diagnostics.length);
  });

  test('has a kind word where nothing is left', async () => {
    const { listTodos } = await import('#scripts/cli/list-todos.ts');
    expect(listTodos([], { runbook: '/r' }, { cwd: '/', color: false })).toMatch(/^Nothing is left to fill in/);
  });
});
