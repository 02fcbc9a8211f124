import { describe, expect, test } from 'vitest';
import { isMap, isScalar, parseDocument } from 'yaml';
import { alignScalar } from '#src/source/align-scalar.ts';
import type { Written } from '#src/source/align-scalar.ts';

const STYLES: Readonly<Record<string, Written['style']>> = { PLAIN: 'plain', QUOTE_SINGLE: 'single', QUOTE_DOUBLE: 'double', BLOCK_LITERAL: 'block', BLOCK_FOLDED: 'block' };

/** The decoded characters, but white space, beside what was written for each. */
function pairs(source: string): [string, string][] {
  const { contents } = parseDocument(source, { schema: 'failsafe' });
  const node = isMap(contents) ? contents.get('k', true) : undefined;
  if (!isScalar(node)) throw new Error('not a scalar');
  const value = String(node.value);
  const [start = 0, end = 0] = node.range ?? [];
  const { starts, ends } = alignScalar(value, { source, start, end, style: STYLES[node.type ?? ''] ?? 'plain' });
  expect([starts.length, ends.length]).toEqual([value.length, value.length]);
  return [...value].flatMap((character, index): [string, string][] => (/\s/.test(character) ? [] : [[character, source.slice(starts[index], ends[index])]]));
}

const same = (text: string): [string, string][] => [...text.replace(/\s/g, '')].map((character) => [character, character]);

describe('each character is found where it was written', () => {
  test.each([
    ['plain', 'k: one two', 'one two'],
    ['plain over lines', 'k: one  \n   two\n\n   three', 'one two three'],
    ['single quotes over lines', "k: 'one\n  two\n\n\n  three'", 'one two three'],
    ['double quotes over lines', 'k: "one  \n  two\n\n  three"', 'one two three'],
    ['an escaped line break', 'k: "one \\\n   two"', 'one two'],
    ['a literal block', 'k: |\n  one\n    two\n\n  three\n', 'one two three'],
    ['a folded block', 'k: >-\n  one\n  two\n\n    three\n  four\n', 'one two three four'],
    ['a block with indentation and comment', 'k: |2- # why\n    one\n  two', 'one two'],
    ['a block that repeats', 'k: |\n  aa\n  aaa\n', 'aa aaa'],
  ])('%s', (_name, source, value) => expect(pairs(source)).toEqual(same(value)));

  test('doubled quotes', () => expect(pairs("k: 'it''s ''x'''")).toEqual([['i', 'i'], ['t', 't'], ["'", "''"], ['s', 's'], ["'", "''"], ['x', 'x'], ["'", "''"]]));

  test('escapes', () => {
    const source = String.raw`k: "a\n\tb\"\x41\u00e9\\\/ \n c"`;
    expect(pairs(source)).toEqual([['a', 'a'], ['b', 'b'], ['"', '\\"'], ['A', String.raw`\x41`], ['é', String.raw`\u00e9`], ['\\', '\\\\'], ['/', '\\/'], ['c', 'c']]);
  });

  test('an escape of two units', () => {
    const source = String.raw`k: "\U0001F600x"`;
    const { starts, ends } = alignScalar('\u{1F600}x', { source, start: 3, end: source.length, style: 'double' });
    expect([starts, ends]).toEqual([[4, 4, 14], [14, 14, 15]]);
  });
});
