import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runBuild } from '#scripts/build.ts';
import type { StepContext, StepTable } from '#scripts/build/step.ts';
import { silentProgress } from '#scripts/cli/progress.ts';
import { isError } from '#src/diagnostics/diagnostic.ts';
import { readManifest } from '#scripts/output/read-manifest.ts';
import { wholeRevision } from '../output/whole-output.ts';
import { AS_OF, FIXTURES } from '../setup/runbooks.ts';
import { SAMPLE, step } from './steps.ts';

let folder: string;
let runbook: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'));
  [runbook, out] = [join(folder, 'runbook'), join(folder, 'dist')];
  cpSync(join(FIXTURES, 'minimal', 'runbook'), runbook, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const build = (targets: readonly string[] = [], steps: StepTable = SAMPLE) => runBuild({ runbook, out, asOf: AS_OF, targets }, silentProgress, steps);
const edit = (line: string): void => appendFileSync(join(runbook, 'runbook.yaml'), `${line}\n`);
const filesIn = (dir: string): string[] => (readdirSync(dir, { recursive: true, encoding: 'utf8' }) as string[]).filter((name) => statSync(join(dir, name)).isFile()).toSorted();
const beside = (): string[] => readdirSync(folder).filter((name) => name.startsWith('.'));

describe('a whole build', () => {
  test('holds what the steps wrote, and a manifest that agrees with every byte', async () => {
    const { ok, summary } = await build();
    expect(ok).toBe(true);
    expect(filesIn(out)).toEqual(['binder/a4.pdf', 'manifest.json', 'markdown/index.txt', 'messages/slack/index.md', 'site.zip', 'site/downloads/list.txt', 'site/index.txt']);
    expect(await wholeRevision(out)).toMatch(/^\S+ · \d{4}-\d\d-\d\d · [0-9a-f]{7}$/);
    expect(readManifest(out)).toMatchObject({ outputs: ['markdown', 'slack', 'binder', 'site'], browser: 'Chromium 1', engine: expect.stringMatching(/^\d+\.\d+\.\d+/) });
    expect(summary).toMatch(/^built markdown \(1 file\), slack \(1 file\), binder \(1 file\), site \(3 files\)\n.+: revision .+, 6 files, 1 kB, in \d+\.\d s$/);
    expect(beside()).toEqual([]);
  });

  test('is narrowed by the runbook', async () => {
    edit('build: [slack, markdown]');
    expect((await build()).summary).toContain('built markdown (1 file), slack (1 file)\n');
    expect(filesIn(out)).toEqual(['manifest.json', 'markdown/index.txt', 'messages/slack/index.md']);
  });

  test('tells what steps found, each once, and their notes', async () => {
    const warning = { code: 'long-text', severity: 'warning', message: 'long', file: 'runbook.yaml', line: 1, column: 1 } as const;
    const run = async () => ({ diagnostics: [warning], note: 'no browser' });
    const { ok, diagnostics, summary } = await build([], { a: step('a', { run }), b: step('b', { run }) });
    expect([ok, diagnostics.filter(({ code }) => code === 'long-text')]).toEqual([true, [warning]]);
    expect(summary).toMatch(/^no browser\nno browser\nbuilt/);
  });
});

describe('a part of a build', () => {
  test('renews what is named and keeps the other bytes', async () => {
    await build();
    const before = Object.fromEntries(filesIn(out).map((path) => [path, readFileSync(join(out, path), 'utf8')]));
    const { summary } = await build(['slack'], { ...SAMPLE, slack: step('slack', { owns: ['messages/slack'], run: async () => ({ files: [{ path: 'messages/slack/new.md', content: 'new' }], diagnostics: [] }) }) });
    expect(summary).toMatch(/^built slack \(1 file\)\nkept markdown \(1 file\), binder \(1 file\), site \(3 files\)\n/);
    const after = filesIn(out);
    expect(after).toContain('messages/slack/new.md');
    expect(after).not.toContain('messages/slack/index.md');
    for (const path of after.filter((each) => !/slack|manifest/.test(each))) expect(readFileSync(join(out, path), 'utf8')).toBe(before[path]);
    expect(await wholeRevision(out)).not.toBe('torn');
    expect(readManifest(out)?.browser).toBe('Chromium 1');
  });

  test.each<[string, () => void, string]>([
    ['of an edited runbook', () => edit('summary: Another one.'), 'everything was built: the last output is of revision'],
    ['of a runbook with another address', () => edit('site: https://runbook.example.com'), 'with other options'],
    ['of a runbook on other paper', () => edit('paper: letter'), 'with other options'],
    ['beside an output that was changed', () => appendFileSync(join(out, 'site.zip'), 'x'), 'changed or removed'],
    ['beside an output that lost a file', () => rmSync(join(out, 'site.zip')), 'changed or removed'],
  ])('%s is a whole build', async (_, change, because) => {
    await build();
    change();
    const { summary } = await build(['slack']);
    expect(summary).toContain(because);
    expect(filesIn(out)).toHaveLength(7);
    expect(await wholeRevision(out)).not.toBe('torn');
  });

  test('an unknown name is refused before any work', async () => {
    await expect(build(['slcak'])).rejects.toMatchObject({ message: 'unknown output slcak', hint: 'did you mean slack?' });
    expect(existsSync(out)).toBe(false);
  });
});

const broken = { code: 'too-long', severity: 'error', message: 'too long', file: 'runbook.yaml', line: 1, column: 1 } as const;
const wrong = (line: number) => async () => ({ files: [{ path: `x${line}`, content: '' }], diagnostics: [{ ...broken, line }] });
const intoB = async () => ({ files: [{ path: 'b/index.txt', content: '' }], diagnostics: [] });

const strays = async ({ staging }: StepContext) => (writeFileSync(join(staging, 'stray.txt'), ''), { diagnostics: [] });

describe('what is wrong leaves the last output', () => {
  let before: string;
  beforeEach(async () => {
    await build();
    before = await wholeRevision(out);
    edit('summary: Another one.');
  });
  afterEach(async () => {
    expect(await wholeRevision(out)).toBe(before);
    expect(beside()).toEqual([]);
  });

  test('an error in the runbook', async () => {
    edit('titel: x');
    const { ok, diagnostics, summary } = await build();
    expect([ok, summary]).toEqual([false, '']);
    expect(diagnostics.filter(isError)).toEqual([expect.objectContaining({ file: 'runbook.yaml' })]);
  });

  test('an output that the runbook names and that does not exist', async () => {
    edit('build: [slcak]');
    expect((await build()).diagnostics.filter(isError)).toEqual([expect.objectContaining({ code: 'unknown-output' })]);
  });

  test('errors of steps: all of them, and what gathers is not begun', async () => {
    const gathers = step('c', { after: ['a'], run: async () => expect.fail('begun') });
    const { ok, diagnostics } = await build([], { c: gathers, a: step('a', { owns: ['x1'], run: wrong(1) }), b: step('b', { owns: ['x2'], run: wrong(2) }) });
    expect([ok, diagnostics.filter(({ code }) => code === 'too-long').map(({ line }) => line)]).toEqual([false, [1, 2]]);
  });

  test('a step that fails', async () => {
    await expect(build([], { a: step('a', { run: async () => Promise.reject(new Error('no browser')) }) })).rejects.toThrow('no browser');
  });

  test('a step that leaves something on the disk that is not its own', async () => {
    await expect(build([], { a: step('a', { run: strays }) })).rejects.toThrow('a step wrote stray.txt, which belongs to no output');
  });

  test('a step that writes where another does', async () => {
    await expect(build([], { a: step('a', { run: intoB }), b: step('b') })).rejects.toThrow('the step a wrote b/index.txt, which it does not own');
  });
});

test('an edit during a build is wholly out of it, and told', async () => {
  const first = await build();
  const meanwhile = step('markdown', { run: async ({ input }) => (edit('summary: Later.'), { files: [{ path: 'markdown/index.txt', content: input.book.summary ?? 'none' }], diagnostics: [] }) });
  const second = await build([], { ...SAMPLE, markdown: meanwhile });
  expect(first.summary).not.toContain('edited');
  expect(second.summary).toContain('the runbook was edited during the build, and the output is of before: build again');
  expect(readFileSync(join(out, 'markdown', 'index.txt'), 'utf8')).not.toContain('Later');
});

const into = (where: string) => runBuild({ runbook, out: join(folder, where), asOf: AS_OF, targets: [] }, silentProgress, SAMPLE);

describe('folders that cannot be', () => {
  test.each([
    ['runbook/dist', 'lies inside the runbook'],
    ['runbook/a/b', 'lies inside the runbook'],
    ['runbook', 'is the runbook itself'],
    ['.', 'lies inside the output folder'],
    ['link/dist', 'lies inside the runbook'],
  ])('%s %s', async (where, message) => {
    symlinkSync(runbook, join(folder, 'link'));
    await expect(into(where)).rejects.toThrow(message);
    expect(readdirSync(runbook)).not.toContain('dist');
  });

  test('a path through a file', async () => {
    await expect(into('runbook/runbook.yaml/dist')).rejects.toThrow('lies inside the runbook');
    writeFileSync(join(folder, 'file'), '');
    await expect(into('file/dist')).rejects.toThrow('a part of the path is a file');
    await expect(into('file')).rejects.toThrow('is a file');
  });

  test('names that only begin alike are fine', async () => {
    expect((await into('runbook-dist')).ok).toBe(true);
    expect((await into('..dist')).ok).toBe(true);
  });

  test('files that others put there are named and left', async () => {
    await build();
    mkdirSync(join(out, 'site', 'own'));
    for (const name of ['CNAME', 'site/own/a', 'site/own/b', 'z']) writeFileSync(join(out, name), 'mine');
    await expect(build()).rejects.toThrow('did not write: CNAME, site/own/a, site/own/b and 1 more');
    expect(readFileSync(join(out, 'CNAME'), 'utf8')).toBe('mine');
  });

  test('what a file manager left behind is no obstacle', async () => {
    await build();
    writeFileSync(join(out, 'site', '.DS_Store'), '');
    expect((await build()).ok).toBe(true);
    expect((await build(['slack'])).summary).toContain('kept');
  });
});
