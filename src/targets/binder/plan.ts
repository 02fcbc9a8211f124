/** Which page everything stands on: guessed for the first print, read from it, and checked against the second. */

import { SLACK, textHeight, type Geometry } from './paper.ts';

/** What the document says of its sheets, in order. */
export interface SheetPlan {
  /** The id of its element. */
  readonly target: string;
  readonly title: string;
  /** Begins on a right-hand page. */
  readonly startsRight: boolean;
  /** Must be one page; `densities` are the ways to set it, from the fullest to the tersest. */
  readonly densities: number | undefined;
}

export interface Plan {
  /** By the id of an element. */
  readonly pages: ReadonlyMap<string, number>;
  /** The sheets with an empty page before them. */
  readonly blanks: ReadonlySet<string>;
  /** How tersely a sheet of one page is set; 0 where it is not here. */
  readonly density: ReadonlyMap<string, number>;
  /** The width that is kept free for a page number. */
  readonly digits: number;
}

/** What a print turned out to be. */
export interface Measured {
  readonly pages: number;
  readonly pageOf: (target: string) => number | undefined;
  readonly targets: Iterable<string>;
}

/** Nothing is known yet but about how long it will be. */
export const firstPlan = (sheets: number): Plan => ({ pages: new Map(), blanks: new Set(), density: new Map(), digits: sheets > 70 ? 3 : 2 });

/** The plan with the next way to set each sheet that is higher than its page; undefined where nothing can be gained. Heights are in CSS pixels. */
export function tighten(sheets: readonly SheetPlan[], heights: ReadonlyMap<string, number>, geometry: Geometry, plan: Plan): Plan | undefined {
  // Sheets are stretched to a hair less than the page: what is higher than that was not stretched.
  const most = ((textHeight(geometry) - SLACK / 2) * PIXELS_PER_INCH) / 25.4;
  const looser = sheets.filter(({ target, densities = 1 }) => (heights.get(target) ?? 0) > most && densityOf(plan, target) + 1 < densities);
  if (looser.length === 0) return undefined;
  return { ...plan, density: new Map([...plan.density, ...looser.map(({ target }) => [target, densityOf(plan, target) + 1] as const)]) };
}

const PIXELS_PER_INCH = 96;
const densityOf = ({ density }: Plan, target: string): number => density.get(target) ?? 0;

export type Planned = { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly sheet: SheetPlan };

interface Run extends SheetPlan {
  readonly from: number;
  readonly count: number;
}

/** The plan for the next print. Fails with the sheet that is longer than its one page however it is set. Throws where a sheet was not printed. */
export function nextPlan(sheets: readonly SheetPlan[], measured: Measured, last: Plan): Planned {
  const runs = runsOf(sheets, measured, last);
  const tooLong = runs.filter(({ densities, count }) => densities !== undefined && count > 1);
  const hopeless = tooLong.find(({ target, densities = 1 }) => (last.density.get(target) ?? 0) + 1 >= densities);
  if (hopeless !== undefined) return { ok: false, sheet: hopeless };
  const density = new Map([...last.density, ...tooLong.map(({ target }) => [target, (last.density.get(target) ?? 0) + 1] as const)]);
  return { ok: true, plan: { ...place(runs, measured), density, digits: last.digits } };
}

function runsOf(sheets: readonly SheetPlan[], { pageOf, pages }: Measured, { blanks }: Plan): readonly Run[] {
  const starts = sheets.map(({ target, title }) => {
    const from = pageOf(target);
    if (from === undefined) throw new Error(`“${title}” was not printed`);
    return from;
  });
  return sheets.map((sheet, index) => {
    const next = sheets[index + 1];
    const end = (starts[index + 1] ?? pages + 1) - (next !== undefined && blanks.has(next.target) ? 1 : 0);
    const from = starts[index] ?? 1;
    return { ...sheet, from, count: end - from };
  });
}

/** Every sheet after the one before, chapters on right-hand pages, sheets of one page taken to be one. */
function place(runs: readonly Run[], measured: Measured): Pick<Plan, 'pages' | 'blanks'> {
  const blanks = new Set<string>();
  const moved: { readonly from: number; readonly count: number; readonly to: number }[] = [];
  let page = 1;
  for (const { target, startsRight, densities, from, count } of runs) {
    if (startsRight && page % 2 === 0) {
      blanks.add(target);
      page += 1;
    }
    moved.push({ from, count, to: page });
    page += densities === undefined ? count : 1;
  }
  const pages = new Map<string, number>();
  for (const target of measured.targets) {
    const at = measured.pageOf(target) ?? 0;
    const run = moved.findLast(({ from }) => from <= at);
    if (run !== undefined) pages.set(target, run.to + Math.min(at - run.from, run.count - 1));
  }
  return { pages, blanks };
}

/** The first thing that a print has elsewhere than its plan said; undefined where they agree. */
export function firstDifference(sheets: readonly SheetPlan[], before: Plan, after: Plan): SheetPlan | undefined {
  if (sameMaps(before.pages, after.pages) && sameMaps(before.density, after.density) && sameSets(before.blanks, after.blanks)) return undefined;
  const moved = sheets.find(({ target }) => before.pages.get(target) !== after.pages.get(target) || (before.density.get(target) ?? 0) !== (after.density.get(target) ?? 0) || before.blanks.has(target) !== after.blanks.has(target));
  return moved ?? sheets.find(({ target }) => after.pages.has(target));
}

const sameMaps = <T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>): boolean => a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
const sameSets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && [...a].every((key) => b.has(key));
