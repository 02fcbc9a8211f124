import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipFiles } from '#src/zip/zip-files.ts';

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
