import { expect, test } from 'vitest';
import { numberIn } from '#src/html/search/numbers.ts';

const CODES = 'ada\n@ada24\n+1 202 555 0110\n+49 (0)30 5550-123\nada@example.com';

test.each([
  '+1 202 555 0110', '12025550110', '2025550110', '5550110', '555-0110', '(202) 555.0110', '202\u00A0555\u20130110', '001 202 555 0110', '0202 555 0110', '555 01', '0110', 'call +12025550110 now',
])('%s is found, as it is written', (query) => {
  expect(numberIn(CODES, query)).toBe('+1 202 555 0110');
});

test.each(['030 5550123', '+49 30 5550123', '0049 30 5550123', '30555'])('%s is found without the zero that is not dialed', (query) => {
  expect(numberIn(CODES, query)).toBe('+49 (0)30 5550-123');
});

test.each(['+1 202 555 0000', '110', '24', 'ada', '2026-11-20', ''])('%s is no part of a number', (query) => {
  expect(numberIn(CODES, query)).toBeUndefined();
});

test('a number without its country is found with it', () => {
  expect(numberIn('bob\n030 555 0199', '+49 30 555 0199')).toBe('030 555 0199');
});

test('what is too short for a telephone is none', () => {
  expect(numberIn('room-4711\n4711', '4711')).toBeUndefined();
});
