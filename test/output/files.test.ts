import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkPaths } from '#src/zip/check-paths.ts';
import { buildId, entryOf, makeManifest, manifestOf, manifestText, parseManifest } from '#scripts/output/manifest.ts';
import { readEntries } from '#scripts/output/read-manifest.ts';
import { writeFiles } from '#scripts/output/write-files.ts';

const ABOUT = { revision: '1.0+abc1234', engine: '0.1.0' };
const FILES = [{ path: 'b.txt', content: 'b' }, { path: 'a/é.txt', content: new Uint8Array([0, 255]) }, { path: 'a/B.txt', content: '\u{1F6A8}' }];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('paths', () => {
  test.each(['../x', 'a/../x', '/x', 'a\\x', 'a//x', './x', 'a/', '', 'C:x', 'a/nul', 'CON.txt', 'com1', 'x.', 'x ', 'a\u0000b', 'a\nb', 'what?.md', 'a/.'])('%j is refused', (path) => {
    expect(checkPaths([path])).toHaveLength(1);
  });

  test.each(['.nojekyll', 'a/b.c.d', 'console.md', 'COM.txt', 'a b/é.txt', '...a'])('%j is fine', (path) => {
    expect(checkPaths([path])).toEqual([]);
  });

  test.each([
    [['A.md', 'a.md'], 'one name'],
    [['Docs/a.md', 'docs/b.md'], 'one name'],
    [['e\u0301.md', '\u00e9.md'], 'one name'],
    [['a.md', 'a.md'], 'twice'],
    [['a', 'a/b'], 'a file and a folder'],
    [['a/b', 'a'], 'a file and a folder'],
  ])('%j collide', (paths, problem) => {
    expect(checkPaths(paths)).toEqual([expect.stringContaining(problem)]);
  });
});

describe('writing', () => {
  test('writes text and bytes, and nothing where one path is wrong', async () => {
    await writeFiles(join(folder, 'deep'), FILES);
    expect(readFileSync(join(folder, 'deep', 'a', 'é.txt'))).toEqual(Buffer.from([0, 255]));
    await expect(writeFiles(folder, [{ path: 'fine.txt', content: '' }, { path: '../out.txt', content: '' }])).rejects.toThrow('cannot be written');
    expect(readdirSync(folder)).toEqual(['deep']);
  });

  test('refuses a path that another output wrote', async () => {
    await writeFiles(folder, FILES);
    await expect(writeFiles(folder, [{ path: 'b.txt', content: 'other' }])).rejects.toThrow('two outputs write b.txt');
  });
});

describe('the manifest', () => {
  test('is the same in any order of files', () => {
    expect(manifestText(makeManifest(FILES.toReversed(), ABOUT))).toBe(manifestText(makeManifest(FILES, ABOUT)));
  });

  test('lists every file with bytes and checksum, sorted by code unit, without itself', () => {
    const manifest = makeManifest([...FILES, { path: 'manifest.json', content: '{}' }], ABOUT);
    expect(manifest.files.map(({ path, bytes }) => [path, bytes])).toEqual([['a/B.txt', 4], ['a/é.txt', 2], ['b.txt', 1]]);
    expect(manifest.files.at(-1)?.sha256).toBe('3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d');
  });

  test('the build id changes with any byte and any path', () => {
    const ids = [FILES, [...FILES.slice(1), { path: 'b.txt', content: 'c' }], [...FILES.slice(1), { path: 'c.txt', content: 'b' }]].map((files) => buildId(files.map(entryOf)));
    expect(new Set(ids).size).toBe(3);
  });

  test('says the same of files on disk', async () => {
    await writeFiles(folder, FILES);
    expect(manifestOf(await readEntries(folder), ABOUT)).toEqual(makeManifest(FILES, ABOUT));
  });

  test('is told apart from files of the same name', () => {
    expect(parseManifest(manifestText(makeManifest(FILES, ABOUT)))?.revision).toBe(ABOUT.revision);
    expect(['{"name":"app"}', 'null', '[]', '{', '{"generator":"breakglass"}'].map(parseManifest)).toEqual(Array(5).fill(undefined));
  });
});
