import { expect, test } from 'vitest';
import { excerpt } from '#src/html/search/excerpt.ts';

const LONG = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ');
const WORDS = new Set(LONG.split(' '));
const cut = (text: string, ...terms: readonly string[]): string => excerpt(text, { terms, typed: terms });

test('a short text is whole', () => {
  expect(cut('New requests, queued refunds', 'queued')).toBe('New requests, queued refunds');
});

test.each([[[]], [['word0']], [['word30']], [['word59']]])('cut between words, around %s', (terms) => {
  const text = cut(LONG, ...terms);
  expect(text.length).toBeLessThan(170);
  expect(text.split(' ').filter((word) => word !== '…' && !WORDS.has(word))).toEqual([]);
  for (const term of terms) expect(text.split(' ')).toContain(term);
  expect(text.startsWith('… ')).toBe(terms.some((term) => term !== 'word0'));
  expect(text.endsWith(' …')).toBe(!terms.some((term) => term === 'word59'));
});

test('where most of what was typed stands together, before what only looks alike', () => {
  expect(excerpt(`rest ${LONG} every ${LONG} test_every ${LONG}`, { terms: ['rest', 'every', 'test'], typed: ['test', 'every'] })).toContain('word59 test_every word0');
});

test('a text without spaces is cut too', () => {
  expect(cut('あ'.repeat(500)).length).toBeLessThan(170);
});
