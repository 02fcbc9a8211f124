import { describe, expect, test } from 'vitest';
import { RULES } from '#src/model/rules/index.ts';
import { RELATION_CASES } from './relation-cases.ts';
import { changed, findings, pointedAt, SMALL } from './small-runbook.ts';

test('the small runbook has no findings', () => {
  expect(findings(SMALL)).toEqual([]);
});

test('every rule has a bad case', () => {
  expect([...new Set(RELATION_CASES.map(({ code }) => code))].toSorted()).toEqual(Object.keys(RULES).toSorted());
});

describe.each(RELATION_CASES)('$code: $says', ({ code, wrong, at, says, hint }) => {
  test('is told once, at its place, and nothing else is', () => {
    const files = changed(SMALL, wrong);
    const found = findings(files);
    expect(found.map((each) => [each.code, each.severity, each.file, pointedAt(files, each).slice(0, at[1].length)])).toEqual([[code, RULES[code].severity, ...at]]);
    expect(found[0]?.message).toContain(says);
    if (hint !== undefined) expect(found[0]?.hint).toContain(hint);
  });
});

test.each(RELATION_CASES.flatMap(({ code, says, fine }) => (fine === undefined ? [] : [{ code, says, fine }])))('$code: the right neighbor of "$says" has no finding', ({ fine }) => {
  expect(findings(changed(SMALL, fine))).toEqual([]);
});
