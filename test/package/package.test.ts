/** What is published: packed by npm, laid out as an install would, and run by a plain Node. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileChecked } from '#scripts/build/compile-checked.ts';
import { COMMANDS } from '#scripts/cli/commands.ts';
import { byPlace, type Diagnostic } from '#src/diagnostics/diagnostic.ts';
import { TARGETS } from '#src/targets/index.ts';
import { AS_OF, FIXTURES, RUNBOOKS } from '../setup/runbooks.ts';
import { wholeRevision } from '../output/whole-output.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'package-'));
const packages = join(folder, 'node_modules');
const installed = join(packages, 'breakglass');

const must = (command: string, words: readonly string[], cwd: string): string => {
  const { status, stdout, stderr, error } = spawnSync(command, words, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${error?.message ?? ''}${stdout}${stderr}`);
  return stdout;
};

/** The packages that the tarball would bring, by link; scoped ones lie a folder deeper. */
function linkPackages(): void {
  const own = join(ROOT, 'node_modules');
  const names = readdirSync(own).filter((name) => !name.startsWith('.') && name !== 'breakglass');
  for (const name of names) symlinkSync(join(own, name), join(packages, name));
}

const run = (...words: string[]) => spawnSync(process.execPath, [join(installed, 'bin', 'breakglass.js'), ...words], { cwd: folder, encoding: 'utf8' });

beforeAll(() => {
  mkdirSync(installed, { recursive: true });
  must('npm', ['pack', '--silent', '--pack-destination', folder], ROOT);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  must('tar', ['-xzf', join(folder, tarball ?? 'missing'), '-C', installed, '--strip-components', '1'], folder);
  linkPackages();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(join(ROOT, 'lib'), { recursive: true, force: true });
});

test('carries JavaScript, the default runbook, the license, and no tests', () => {
  expect(readdirSync(installed).toSorted()).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'bin', 'lib', 'package.json', 'runbook']));
  expect(['test', 'src', 'scripts', 'schemas'].filter((name) => existsSync(join(installed, name)))).toEqual([]);
});

test('knows its version and every command', () => {
  expect(run('--version')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  for (const name of Object.keys(COMMANDS)) expect(run(name, '--help'), name).toMatchObject({ status: 0, stderr: '' });
});

test.each(RUNBOOKS)('finds in the runbook %s what the repository finds', async (_, dir) => {
  const { stdout, stderr } = run('validate', '--runbook', dir, '--as-of', AS_OF, '--format', 'json');
  const { result } = await compileChecked(dir, { asOf: AS_OF });
  const found: { readonly diagnostics: readonly Diagnostic[] } = JSON.parse(stdout);
  expect([stderr, found.diagnostics.toSorted(byPlace)]).toEqual(['', result.diagnostics.toSorted(byPlace)]);
});

test('tells the errors of a broken one', () => {
  const broken = join(folder, 'broken');
  mkdirSync(broken);
  writeFileSync(join(broken, 'runbook.yaml'), 'titel: x\n');
  const { status, stdout } = run('validate', '--runbook', broken);
  expect(status).toBe(1);
  expect(stdout).toContain('broken/runbook.yaml:1:1 error');
});

test('builds outputs that are whole', async () => {
  const out = join(folder, 'dist');
  const [target = ''] = Object.keys(TARGETS);
  expect(run('build', target, '--runbook', join(FIXTURES, 'minimal', 'runbook'), '--out', out, '--as-of', AS_OF)).toMatchObject({ status: 0 });
  expect(await wholeRevision(out)).toContain(' · ');
});
