import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TreeError, readTree, surveyTree } from '#src/source/read-tree.ts';

let root = '';
let dir = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'read-tree-'));
  dir = join(root, 'runbook');
  for (const folder of ['procedures/recover', 'node_modules/x', '.git', 'Z']) await mkdir(join(dir, folder), { recursive: true });
  const files = ['runbook.yaml', 'procedures/recover/01-a.mdx', 'procedures/b.md', 'Z/a.yml', 'data.json', 'README.md', 'procedures/CONTRIBUTING.md', '.hidden.yaml', '.git/a.yaml', 'node_modules/x/a.yaml'];
  await Promise.all(files.map((path) => writeFile(join(dir, path), '\uFEFFa: b\r\nc: d\r\n')));
  await writeFile(join(root, 'outside.yaml'), 'secret: x\n');
  await symlink(join(root, 'outside.yaml'), join(dir, 'linked.yaml'));
  await symlink(root, join(dir, 'up'));
});

afterAll(() => rm(root, { recursive: true, force: true }));

test('definition files, sorted by code unit, as text with plain line ends', async () => {
  const files = await readTree(dir);
  expect(files.map(({ path }) => path)).toEqual(['Z/a.yml', 'procedures/b.md', 'procedures/recover/01-a.mdx', 'runbook.yaml']);
  expect(files[0]?.text).toBe('a: b\nc: d\n');
});

test('other files and links are told, not read', async () => {
  expect((await surveyTree(dir)).ignored).toEqual(['README.md', 'data.json', 'linked.yaml', 'procedures/CONTRIBUTING.md', 'up']);
});

test('a folder that is none is a typed error', async () => {
  await expect(readTree(join(dir, 'nowhere'))).rejects.toMatchObject({ name: 'TreeError', reason: 'missing' });
  await expect(readTree(join(dir, 'runbook.yaml'))).rejects.toBeInstanceOf(TreeError);
});
