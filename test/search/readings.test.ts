import { describe, expect, test } from 'vitest';
import { otherWords, waysToWrite } from '#src/html/search/readings.ts';

/** All words of a query are among these. */
const known = (...words: readonly string[]) => (query: string): boolean => query.split(' ').every((word) => words.includes(word));

describe('other ways to write', () => {
  test.each([
    ['killswitch', ['kill', 'switch'], 'kill switch'],
    ['kilswitch', ['kill', 'switch'], 'kil switch'],
    ['roll back', ['rollback'], 'rollback'],
    ['oncall', ['on', 'call'], 'on call'],
    ['billign agnet', ['billing', 'agent'], 'billing agent'],
    ['data leaking', ['data', 'leak'], 'data leak'],
  ])('%s', (query, words, way) => {
    expect(waysToWrite(query, known(...words))).toContain(way);
  });

  test('other digits make another number', () => {
    expect(new Set(waysToWrite('0101 p10', known('0110', 'p01', '01')))).toEqual(new Set(['0101 p10']));
  });

  test('a known word stays as it is', () => {
    expect(new Set(waysToWrite('leaks', known('leaks', 'leak')))).toEqual(new Set(['leaks']));
  });
});

describe('other words', () => {
  const GROUPS = [['prompt injection', 'jailbreak', 'hidden instructions'], ['kill switch', 'big red button', 'stop'], ['rate limit', 'quota']];
  const read = (query: string, ...words: readonly string[]): string[] => otherWords(query, GROUPS, known(...words)).map(({ text, isSame }) => (isSame ? `=${text}` : text));

  test.each([
    ['a jailbreak', ['a prompt injection', '=a jailbreak', 'a hidden instructions']],
    ['jailbrek', ['prompt injection', '=jailbreak', 'hidden instructions']],
    ['jailbr', ['prompt injection', '=jailbreak', 'hidden instructions']],
    ['big red buton now', ['kill switch now', '=big red button now', 'stop now']],
    ['killswitch', ['=kill switch', 'big red button', 'stop']],
    ['step', []],
    ['jailbr it', []],
  ])('%s', (query, expected) => {
    expect(read(query)).toEqual(expected);
  });

  test('what is known as it is written was not mistyped', () => {
    expect(read('quotas', 'quotas')).toEqual([]);
    expect(read('quotas')).toEqual(['rate limit', '=quota']);
  });
});
