import { unzipSync } from 'fflate';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles } from '#scripts/output/write-files.ts';
import { downloadFiles, downloadsOf } from '#scripts/site/downloads.ts';
import { mkdocs } from '#src/targets/mkdocs/index.ts';
import { notion } from '#src/targets/notion/index.ts';
import { wiki } from '#src/targets/wiki/index.ts';
import { zipFiles } from '#src/zip/zip-files.ts';
import { DEFAULT_RUNBOOK, inputOf } from '../setup/runbooks.ts';

const file = (path: string, content: string | Uint8Array = path) => ({ path, content });

test('a zip is the same bytes in whatever order the files come, and holds each of them', () => {
  const files = [file('b.md'), file('a/ü.md', 'Grüße\n'), file('a.bin', new Uint8Array([0, 255]))];
  expect(zipFiles(files)).toEqual(zipFiles(files.toReversed()));
  const read = unzipSync(zipFiles(files));
  expect(Object.keys(read)).toEqual(['a.bin', 'a/ü.md', 'b.md']);
  expect(Buffer.from(read['a/ü.md'] ?? []).toString('utf8')).toBe('Grüße\n');
  expect([...(read['a.bin'] ?? [])]).toEqual([0, 255]);
});

test.each([[['../a']], [['/a']], [['a/../b']], [['a:b']], [['a\\b']], [['CON.md']], [['a.']], [['A.md', 'a.md']], [['a', 'a/b']]])('%j is not packed', (paths) => {
  expect(() => zipFiles(paths.map((path) => file(path)))).toThrow('cannot be zipped');
});

test('the site offers both wikis, the MkDocs pages and the Notion zip, each with all its files', async () => {
  const [input, staging] = [await inputOf(DEFAULT_RUNBOOK), mkdtempSync(join(tmpdir(), 'downloads-'))];
  try {
    const made = [wiki, mkdocs, notion].map((target) => target.render(input).files.map((each) => ({ ...each, path: `${target.folder}/${each.path}` }))).flat();
    await writeFiles(staging, made);
    const offered = new Map((await downloadFiles(staging, await downloadsOf(staging))).map(({ path, content }) => [path, content]));
    for (const [name, folder] of [['wiki-github', 'wiki/github/'], ['wiki-gitlab', 'wiki/gitlab/'], ['mkdocs', 'mkdocs/']] as const) {
      const content = offered.get(`downloads/${name}.zip`);
      const packed = content instanceof Uint8Array ? Object.keys(unzipSync(content)) : [];
      expect(packed).toEqual(made.filter(({ path }) => path.startsWith(folder)).map(({ path }) => path.slice(folder.length)).toSorted());
    }
    expect(Buffer.from(offered.get('downloads/runbook-notion.zip') ?? [])).toEqual(Buffer.from(made.find(({ path }) => path.endsWith('runbook-notion.zip'))?.content ?? []));
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
});
