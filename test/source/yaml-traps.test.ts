import { describe, expect, test } from 'vitest';
import { parseFile } from '#src/source/parse-file.ts';

const parse = (text: string): ReturnType<typeof parseFile> => parseFile({ path: 'severities/p0.yaml', text });

/** What is written, between a good line above and one below; then code, line, column, end, and the hint's beginning. */
type Trap = readonly [name: string, text: string, code: string, line: number, column: number, endColumn: number, hint: string];

const TRAPS: readonly Trap[] = [
  ['a hash behind text', 'key: Slack #ops', 'yaml-comment', 2, 12, 16, "write 'Slack #ops'"],
  ['a hash at the start', 'key: #incidents', 'yaml-comment', 2, 6, 16, "write '#incidents'"],
  ['a hash in a list', 'key:\n  - #x\n  - y', 'yaml-comment', 3, 5, 7, "write '#x'"],
  ['a hash in brackets', 'key: [Slack #ops, Pager]', 'yaml-comment', 2, 13, 17, "write 'Slack #ops'"],
  ['a hash behind quotes', 'key: "Slack" #ops', 'yaml-comment', 2, 14, 18, 'for a comment'],
  ['a hash that cuts a text short', 'key: Slack\n  #ops', 'yaml-comment', 3, 3, 7, "write 'Slack #ops'"],
  ['a tag', 'key: !ic page', 'yaml-tag', 2, 6, 14, "write '!ic page'"],
  ['an anchor', 'key: &x page', 'yaml-anchor', 2, 6, 13, "write '&x page'"],
  ['an alias', 'key: *x', 'yaml-alias', 2, 6, 8, "write '*x'"],
  ['bold text', 'key: **Stop** it', 'yaml-alias', 2, 6, 17, "write '**Stop** it'"],
  ['a merge key', '<<: x', 'yaml-merge', 2, 1, 3, 'write the fields out'],
  ['a percent sign', 'key: %x', 'yaml-sign', 2, 6, 8, "write '%x'"],
  ['an at sign', 'key: @ada', 'yaml-sign', 2, 6, 10, "write '@ada'"],
  ['a backtick', 'key: `make` it', 'yaml-sign', 2, 6, 15, "write '`make` it'"],
  ['a greater-than sign', 'key: > 5 min', 'yaml-sign', 2, 6, 13, "write '> 5 min'"],
  ['a greater-than sign and a digit', 'key: >5', 'yaml-sign', 2, 6, 8, "write '>5'"],
  ['a bar', 'key: | x', 'yaml-sign', 2, 6, 9, "write '| x'"],
  ['a question mark', 'key:\n  - ? Who', 'yaml-sign', 3, 5, 10, "write '? Who'"],
  ['a reference alone', 'key: {severity.update_every}', 'yaml-brace', 2, 6, 29, "write '{severity.update_every}'"],
  ['a reference at the start', 'key: {agent.name} is down', 'yaml-brace', 2, 6, 26, "write '{agent.name} is down'"],
  ['a reference inside braces', 'key: { a: Ask {roles.x} now, b: c }', 'yaml-brace', 2, 11, 28, "write 'Ask {roles.x} now'"],
  ['a link at the start', 'key: [policy](p.md)', 'yaml-bracket', 2, 6, 20, "write '[policy](p.md)'"],
  ['text behind a quote', "key: 'it's on'", 'yaml-quote', 2, 6, 15, 'write "it\'s on"'],
  ['an open quote', 'key: "x', 'yaml-quote', 2, 6, 7, 'write'],
  ['a bad escape', String.raw`key: "\d"`, 'yaml-escape', 2, 7, 9, String.raw`write '\d'`],
  ['a comma in braces', 'key: { to: support, send: a, b }', 'yaml-comma-split', 2, 30, 31, "write 'a, b'"],
  ['a comma in brackets', 'key: [Personal data, such as names, Other]', 'yaml-comma-split', 2, 22, 35, "write 'Personal data, such as names'"],
  ['a colon in text', 'key: Bad deploy: roll back', 'yaml-colon', 2, 6, 27, "write 'Bad deploy: roll back'"],
  ['a colon below text', 'key: Bad deploy\n  then: roll back', 'yaml-colon', 3, 3, 8, 'indent it'],
  ['no blank behind a colon', 'key:value', 'yaml-colon-blank', 2, 1, 10, 'write key: value'],
  ['a list on the line of its key', 'key: - x', 'yaml-dash', 2, 6, 9, "write '- x'"],
  ['no colon', 'key', 'yaml-no-colon', 2, 1, 4, 'write a colon'],
  ['a tab', 'key:\n\tsub: x', 'yaml-tab', 3, 1, 2, 'replace'],
  ['uneven indentation', 'key:\n    a: x\n  b: y', 'yaml-indent', 4, 3, 7, 'keys of one map'],
  ['an open bracket', 'key: [x, y', 'yaml-bracket', 2, 6, 7, 'write `]`'],
  ['no value', 'key:', 'yaml-empty-value', 2, 1, 4, ''],
  ['no value in braces', 'key: { a: , b: c }', 'yaml-empty-value', 2, 8, 9, ''],
  ['an empty item', 'key:\n  - x\n  -', 'yaml-empty-value', 4, 3, 4, ''],
  ['a key twice', 'key: x\nkey: y', 'yaml-duplicate-key', 3, 1, 4, ''],
  ['a poisonous key', '__proto__: x', 'yaml-key', 2, 1, 10, ''],
  ['a bracket as key', '[a]: b', 'yaml-key', 2, 1, 4, "write '[a]'"],
  ['two documents', '---\nkey: x', 'yaml-documents', 2, 1, 4, 'delete'],
];

describe('every trap is one error that points', () => {
  test.each(TRAPS)('%s', (_name, text, code, line, column, endColumn, hint) => {
    const { diagnostics } = parse(`first: good\n${text}\nlast: good\n`);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code, line, column, endColumn, severity: 'error', file: 'severities/p0.yaml' });
    expect(diagnostics[0]?.hint ?? '').toContain(hint);
  });

  test('a directive', () => {
    expect(parse('%x\na: b\n').diagnostics).toMatchObject([{ code: 'yaml-sign', line: 1, column: 1, hint: "write '%x'" }]);
  });
});

describe('what only looks like a trap is left alone', () => {
  test.each([
    ['a comment', 'a: Slack # ops', { a: 'Slack' }],
    ['a hash inside a word', 'a: C# and x#y', { a: 'C# and x#y' }],
    ['a line switched off', 'a:\n  b: x\n  #c: y\n#d: z', { a: { b: 'x' } }],
    ['an item switched off', 'a: [\n  x,\n  #y,\n]', { a: ['x'] }],
    ['quoted signs', `a: ['#x', "*y", '{a.b}', 'a, b']`, { a: ['#x', '*y', '{a.b}', 'a, b'] }],
    ['text as it is', 'a: 1.10\nb: 0012\non: yes\nno: null', { a: '1.10', b: '0012', on: 'yes', no: 'null' }],
    ['signs inside', 'a: 50% & more! <5 min | {b.c} [d] @e *f*', { a: '50% & more! <5 min | {b.c} [d] @e *f*' }],
    ['items in lower case', 'a: [on call, lead, legal]', { a: ['on call', 'lead', 'legal'] }],
    ['items with capitals', 'a: [Users and data, Cost]', { a: ['Users and data', 'Cost'] }],
    ['nothing, said', "a: ''\nb: {}\nc: []", { a: '', b: {}, c: [] }],
    ['a comment above a block', 'a: # why\n  b: c', { a: { b: 'c' } }],
    ['a comment behind a header', 'a: | # why\n  #b', { a: '#b\n' }],
    ['a document marker at the top', '---\na: b\n', { a: 'b' }],
    ['keys of objects', 'constructor: x\ntoString: y', { constructor: 'x', toString: 'y' }],
    ['a file of comments', '# none yet\n', {}],
    ['only comments', '# a\n', {}],
  ])('%s', (_name, text, data) => {
    const file = parse(text);
    expect(file.diagnostics).toEqual([]);
    expect(file.data).toEqual(data);
  });
});

describe('one slip hides no other', () => {
  test('traps on several lines are told at once', () => {
    const codes = parse('a: Slack #ops\nb: !ic page\nc: %x\nd:\n').diagnostics.map(({ code, line }) => `${line} ${code}`);
    expect(codes).toEqual(['1 yaml-comment', '2 yaml-tag', '3 yaml-sign']);
  });

  test('a broken file keeps what it is and tells one syntax error', () => {
    const file = parse('a: b\nc: [d\ne: f: g\n');
    expect(file).toMatchObject({ broken: true, data: {} });
    expect(file.diagnostics).toHaveLength(1);
  });

  test('a slip that does not break YAML leaves the rest of the data', () => {
    expect(parse('a: Slack #ops\nb: c\n')).toMatchObject({ broken: false, data: { b: 'c' } });
  });

  test('brackets without end are an error, not a crash', () => {
    for (const depth of [3000, 50_000]) expect(parse(`a: ${'['.repeat(depth)}`)).toMatchObject({ broken: true, diagnostics: [{ code: 'yaml-syntax' }] });
  });

  test('a prototype is not polluted', () => {
    const { data } = parse('a: { __proto__: { polluted: yes }, b: c }\n');
    expect(data).toEqual({ a: { b: 'c' } });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
