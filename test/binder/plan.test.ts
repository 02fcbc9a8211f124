import { describe, expect, test } from 'vitest';
import { PAPERS } from '#src/targets/binder/paper.ts';
import { endOf, firstDifference, firstPlan, nextPlan, tighten, type Measured, type Plan, type SheetPlan } from '#src/targets/binder/plan.ts';
import { isBetter, isSettled, readTrial, sparseSheets } from '#src/targets/binder/trials.ts';

const sheet = (target: string, more: Partial<SheetPlan> = {}): SheetPlan => ({ target, title: target.toUpperCase(), startsRight: false, densities: undefined, ...more });

/** A print in which elements stand on these pages. */
const printOf = (pages: number, places: Readonly<Record<string, number>>, filled: Readonly<Record<string, number>> = {}): Measured => ({
  pages,
  targets: Object.keys(places),
  pageOf: (target) => places[target],
  filledTo: (target) => filled[target],
});

function planned(sheets: readonly SheetPlan[], measured: Measured, last: Plan = firstPlan(1)): Plan {
  const next = nextPlan(sheets, measured, last, new Map());
  if (!next.ok) throw new Error(next.sheet.title);
  return next.plan;
}

describe('the next print is planned from the last one', () => {
  const sheets = [sheet('cover', { startsRight: true }), sheet('one', { startsRight: true }), sheet('two')];

  test('what begins on the right gets an empty page before it, and all that follows moves', () => {
    const plan = planned(sheets, printOf(5, { cover: 1, one: 2, 'one:a': 3, two: 4, 'two:a': 5 }));
    expect([...plan.blanks]).toEqual(['one']);
    expect(Object.fromEntries(plan.pages)).toEqual({ cover: 1, one: 3, 'one:a': 4, two: 5, 'two:a': 6 });
  });

  test('a print that follows its plan gives the same plan', () => {
    const plan = planned(sheets, printOf(5, { cover: 1, one: 2, 'one:a': 3, two: 4, 'two:a': 5 }));
    const again = planned(sheets, printOf(6, { cover: 1, one: 3, 'one:a': 4, two: 5, 'two:a': 6 }), plan);
    expect(firstDifference(sheets, plan, again)).toBeUndefined();
  });

  test('a print that does not is told by its first sheet that moved', () => {
    const plan = planned(sheets, printOf(5, { cover: 1, one: 2, 'one:a': 3, two: 4, 'two:a': 5 }));
    const again = planned(sheets, printOf(7, { cover: 1, one: 3, 'one:a': 4, two: 6, 'two:a': 7 }), plan);
    expect(firstDifference(sheets, plan, again)?.target).toBe('two');
  });

  test('an anchor alone that moved is a difference as well', () => {
    const plan = planned(sheets, printOf(5, { cover: 1, one: 2, 'one:a': 3, two: 4 }));
    const again = planned(sheets, printOf(6, { cover: 1, one: 3, 'one:a': 3, two: 5 }), plan);
    expect(firstDifference(sheets, plan, again)).toBeDefined();
  });

  test('a sheet that was not printed is a bug', () => {
    expect(() => planned(sheets, printOf(2, { cover: 1, two: 2 }))).toThrow('ONE');
  });
});

describe('a sheet of one page', () => {
  const sheets = [sheet('card', { densities: 2 }), sheet('after')];

  test('is set more tersely where it is longer, and taken to be one page then', () => {
    const plan = planned(sheets, printOf(3, { card: 1, 'card:end': 2, after: 3 }));
    expect(plan.density.get('card')).toBe(1);
    expect(Object.fromEntries(plan.pages)).toEqual({ card: 1, 'card:end': 1, after: 2 });
  });

  test('that is too long in every way is named', () => {
    const plan = planned(sheets, printOf(3, { card: 1, after: 3 }));
    expect(nextPlan(sheets, printOf(3, { card: 1, after: 3 }), plan, new Map())).toMatchObject({ ok: false, sheet: { title: 'CARD' } });
  });

  test('is measured before anything is printed', () => {
    const [fits, over] = [900, 1000];
    expect(tighten(sheets, new Map([['card', fits]]), PAPERS.a4, firstPlan(1))).toBeUndefined();
    const once = tighten(sheets, new Map([['card', over]]), PAPERS.a4, firstPlan(1));
    expect(once?.density.get('card')).toBe(1);
    expect(once && tighten(sheets, new Map([['card', over]]), PAPERS.a4, once)).toBeUndefined();
  });
});

describe('a forgotten last page', () => {
  const sheets = [sheet('long'), sheet('after')];
  const print = printOf(4, { long: 1, 'long:a': 3, after: 4 }, { [endOf('long')]: 0.1, [endOf('after')]: 0.1 });

  test('is seen, on sheets of several pages', () => {
    expect([...sparseSheets(sheets, print, firstPlan(1))]).toEqual([['long', { pages: 3, filled: 0.1 }]]);
    expect(sparseSheets(sheets, printOf(4, { long: 1, after: 4 }, { [endOf('long')]: 0.6 }), firstPlan(1)).size).toBe(0);
  });

  test('is seen as well where several sections were to share one page', () => {
    const shared = [sheet('shared', { isShared: true })];
    expect([...sparseSheets(shared, printOf(2, { shared: 1 }, { [endOf('shared')]: 0.9 }), firstPlan(1)).keys()]).toEqual(['shared']);
    expect(sparseSheets(shared, printOf(1, { shared: 1 }, { [endOf('shared')]: 0.1 }), firstPlan(1)).size).toBe(0);
  });

  test('is gone in the plan where a trial has shown it, with all that moved', () => {
    const trials = readTrial([sheet('long')], printOf(2, { long: 1, 'long:a': 2 }, { [endOf('long')]: 0.8 }), { ...firstPlan(1), density: new Map([['long', 2]]) });
    const next = nextPlan(sheets, print, firstPlan(1), trials);
    expect(next.ok && Object.fromEntries(next.plan.pages)).toEqual({ long: 1, 'long:a': 2, after: 3 });
    expect(next.ok && next.plan.density.get('long')).toBe(2);
  });

  test('is better gone than filled, and better filled than left', () => {
    const before = { pages: 3, filled: 0.1 };
    expect(isBetter({ pages: 2, filled: 0.1 }, before)).toBe(true);
    expect(isBetter({ pages: 3, filled: 0.4 }, before)).toBe(true);
    expect(isBetter({ pages: 3, filled: 0.15 }, before)).toBe(false);
    expect(isBetter({ pages: 3, filled: 0.9 }, { pages: 3, filled: 0.4 })).toBe(false);
    expect(isBetter({ pages: 4, filled: 0.9 }, before)).toBe(false);
    expect([isSettled({ pages: 2, filled: 0.1 }), isSettled({ pages: 2, filled: 0.6 })]).toEqual([false, true]);
  });
});
