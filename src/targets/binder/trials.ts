/** Sheets whose last page looks forgotten are printed alone in other ways, until it does not. */
import { endOf, runsOf, type Measured, type Plan, type SheetPlan } from './plan.ts';

/** How much a sheet of several pages takes up. */
export interface Extent {
  readonly pages: number;
  /** How much of its last page is used, from 0 to 1. */
  readonly filled: number;
}

/** How a sheet came out that was set in another way for a try. */
export interface Trial extends Extent {
  readonly density: number;
  /** How many pages after its first one each of its elements stands. */
  readonly offsets: ReadonlyMap<string, number>;
}

/** By the id of the sheet's element. */
export type Trials = ReadonlyMap<string, Trial>;

/** In how many ways a sheet of several pages can be set otherwise: closer and closer, or with its last two steps on one page. */
export const WAYS = 5;

/** Where less of the last page is used, another way is tried. */
const SPARSE = 0.5;
/** Below this it looks forgotten. */
const FORGOTTEN = 0.25;

/** The sheets whose last page holds little, and those that were to share a page and do not. */
export function sparseSheets(sheets: readonly SheetPlan[], measured: Measured, last: Plan): ReadonlyMap<string, Extent> {
  const extents = runsOf(sheets, measured, last, new Map()).map((run) => ({ ...run, pages: run.count, filled: measured.filledTo(endOf(run.target)) ?? 1 }));
  const sparse = extents.filter(({ densities, isShared, pages, filled }) => densities === undefined && pages > 1 && (isShared === true || filled < SPARSE));
  return new Map(sparse.map(({ target, pages, filled }) => [target, { pages, filled }]));
}

/** How the sheets of a trial print came out. */
export function readTrial(sheets: readonly SheetPlan[], measured: Measured, plan: Plan): Trials {
  const targets = [...measured.targets].map((target) => ({ target, page: measured.pageOf(target) ?? 0 }));
  return new Map(
    runsOf(sheets, measured, plan, new Map()).map(({ target, from, count, density }) => {
      const inside = targets.filter(({ page }) => page >= from && page < from + count);
      return [target, { density, pages: count, filled: measured.filledTo(endOf(target)) ?? 1, offsets: new Map(inside.map((each) => [each.target, each.page - from])) }];
    }),
  );
}

/** Fewer pages, or as many without a forgotten one. */
export const isBetter = (trial: Extent, than: Extent): boolean => trial.pages < than.pages || (trial.pages === than.pages && than.filled < FORGOTTEN && trial.filled >= FORGOTTEN);

/** Whether nothing else needs to be tried. */
export const isSettled = ({ filled }: Extent): boolean => filled >= SPARSE;
