import { describe, expect, test } from 'vitest';
import { changed, findings, pointedAt, SMALL } from './small-runbook.ts';
import { TEXT_CASES } from './text-cases.ts';

describe.each(TEXT_CASES)('$code: $says', ({ code, severity = 'error', wrong, at, says, hint }) => {
  test('is told once, at its place, and nothing else is', () => {
    const files = changed(SMALL, wrong);
    const found = findings(files);
    expect(found.map((each) => [each.code, each.severity, each.file, pointedAt(files, each).slice(0, at[1].length)])).toEqual([[code, severity, ...at]]);
    expect(found[0]?.message).toContain(says);
    if (hint !== undefined) expect(found[0]?.hint).toContain(hint);
  });
});

test.each(TEXT_CASES.flatMap(({ code, says, fine }) => (fine === undefined ? [] : [{ code, says, fine }])))('$code: the right neighbor of "$says" has no finding', ({ fine }) => {
  expect(findings(changed(SMALL, fine))).toEqual([]);
});
