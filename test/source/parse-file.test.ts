import { describe, expect, test } from 'vitest';
import { parseFile } from '#src/source/parse-file.ts';

const parse = (path: string, text: string): ReturnType<typeof parseFile> => parseFile({ path, text });

describe('front matter', () => {
  const text = '---\ntitle: Respond\nwho: on call\n---\n\n# Body {a.b}\n';

  test('is taken apart with its places', () => {
    const file = parse('procedures/respond.mdx', text);
    expect(file).toMatchObject({ data: { title: 'Respond', who: 'on call' }, body: '\n# Body {a.b}\n', broken: false, diagnostics: [] });
    expect(text.slice(file.bodyOffset)).toBe(file.body);
    expect(file.locate({ path: ['who'] })).toEqual({ line: 3, column: 6, endColumn: 13 });
    expect(file.locate({ path: ['who'], part: 'key' })).toEqual({ line: 3, column: 1, endColumn: 4 });
    expect(file.locateInBody(file.body.indexOf('{'), 5)).toEqual({ line: 6, column: 8, endColumn: 13 });
  });

  test('may be empty, end the file, and have Windows line ends', () => {
    expect(parse('a.md', '---\n---\nx')).toMatchObject({ data: {}, body: 'x', diagnostics: [] });
    expect(parse('a.md', '---\na: b\n---')).toMatchObject({ data: { a: 'b' }, body: '', diagnostics: [] });
    expect(parse('a.md', '\uFEFF---\r\na: b\r\n---\r\nx\r\n')).toMatchObject({ data: { a: 'b' }, body: 'x\n', diagnostics: [] });
  });

  test('slips are placed in the whole file', () => {
    expect(parse('a.mdx', '---\na: b\nc: #x\n---\n').diagnostics).toMatchObject([{ code: 'yaml-comment', line: 3, column: 4, endColumn: 6 }]);
  });

  test.each([
    ['missing', '# Title\n', 'front-matter-missing', 1],
    ['below a blank line', '\n---\na: b\n---\n', 'front-matter-missing', 1],
    ['unclosed', '---\na: b\n\n# Title\n', 'front-matter-unclosed', 1],
  ])('%s: one error that says what to write', (_name, source, code, line) => {
    const file = parse('a.mdx', source);
    expect(file).toMatchObject({ broken: true, data: {}, diagnostics: [{ code, line, column: 1 }] });
    expect(file.diagnostics).toHaveLength(1);
    expect(file.diagnostics[0]?.hint).toContain('---');
  });
});

describe('places of values', () => {
  const file = parse('a.yaml', "name: Ada\nroles:\n  lead:\n    people: [ada, bob]\n    note: 'it''s {a.b}'\n  legal: {}\nlist:\n  - x\n  - text: |\n      one\n      two {c.d}\n");

  test.each([
    ['a value', { path: ['name'] }, { line: 1, column: 7, endColumn: 10 }],
    ['an item', { path: ['roles', 'lead', 'people', 1] }, { line: 4, column: 19, endColumn: 22 }],
    ['a key', { path: ['roles', 'legal'], part: 'key' as const }, { line: 6, column: 3, endColumn: 8 }],
    ['part of a quoted text', { path: ['roles', 'lead', 'note'], offset: 5, length: 5 }, { line: 5, column: 18, endColumn: 23 }],
    ['part of a block', { path: ['list', 1, 'text'], offset: 8, length: 5 }, { line: 11, column: 11, endColumn: 16 }],
    ['a missing key: the key above', { path: ['roles', 'lead', 'who'] }, { line: 3, column: 3, endColumn: 7 }],
    ['a missing key at the root', { path: ['title'] }, { line: 1, column: 1 }],
    ['a missing key of an item: its start', { path: ['list', 1, 'who'] }, { line: 9, column: 5 }],
  ])('%s', (_name, at, place) => expect(file.locate(at)).toEqual(place));

  test('style', () => {
    const styles = [['name'], ['roles'], ['roles', 'lead', 'people'], ['roles', 'lead', 'note'], ['roles', 'legal'], ['list'], ['list', 1, 'text'], ['nobody']].map((path) => file.style(path));
    expect(styles).toEqual(['plain', 'map', 'flow-seq', 'quoted', 'flow-map', 'seq', 'block', 'missing']);
  });
});

describe('a file of which nothing can be used', () => {
  test('bytes that are no UTF-8 are told at their place, once, and nothing else of the file is', () => {
    expect(parse('organization.yaml', 'name: Acme\npeople: { mia: { name: Mia K\uFFFDller } }\nx: #y\n').diagnostics).toMatchObject([{ code: 'not-utf8', line: 2, column: 29 }]);
    expect(parse('organization.yaml', '\uFFFD\uFFFDn\0a\0').diagnostics).toMatchObject([{ code: 'not-utf8', line: 1, column: 1 }]);
    expect(parse('pages/a.mdx', '---\ntitle: A\n---\n\nK\uFFFDln\n')).toMatchObject({ broken: true, diagnostics: [{ code: 'not-utf8', line: 5, column: 2 }] });
  });

  test.each(['', '\n\n  \n'])('an empty YAML file is one error: %j', (text) => {
    expect(parse('runbook.yaml', text)).toMatchObject({ broken: true, diagnostics: [{ code: 'empty-file', line: 1, column: 1 }] });
  });

  test('a file of comments alone is YAML', () => {
    expect(parse('agents/_defaults.yaml', '# none yet\n')).toMatchObject({ broken: false, data: {}, diagnostics: [] });
  });
});
