/** Which page everything stands on: guessed for the first print, read from it, and checked against the second. */

import { SLACK, textHeight, type Geometry } from './paper.ts';
import type { Trials } from './trials.ts';

/** What the document says of its sheets, in order. */
export interface SheetPlan {
  /** The id of its element. */
  readonly target: string;
  readonly title: string;
  /** Begins on a right-hand page. */
  readonly startsRight: boolean;
  /** Must be one page: in how many ways it can be set, from the fullest to the tersest. Undefined: as long as it is. */
  readonly densities: number | undefined;
  /** Holds several sections because they should fit on one page. */
  readonly isShared?: boolean | undefined;
}

export interface Plan {
  /** By the id of an element. */
  readonly pages: ReadonlyMap<string, number>;
  /** The sheets with an empty page before them. */
  readonly blanks: ReadonlySet<string>;
  /** How closely a sheet is set; 0 where it is not here. */
  readonly density: ReadonlyMap<string, number>;
  /** The width that is kept free for a page number. */
  readonly digits: number;
}

/** What a print turned out to be. */
export interface Measured {
  readonly pages: number;
  readonly pageOf: (target: string) => number | undefined;
  /** How much of the page above an element is used, from 0 to 1. */
  readonly filledTo: (target: string) => number | undefined;
  readonly targets: Iterable<string>;
}

/** Nothing is known yet but about how long it will be. */
export const firstPlan = (pages: number): Plan => ({ pages: new Map(), blanks: new Set(), density: new Map(), digits: digitsFor(pages) });

const digitsFor = (pages: number): number => Math.max(2, String(Math.round(pages)).length);

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

export interface Run extends SheetPlan {
  readonly from: number;
  readonly count: number;
  /** The pages that it will have, and how it is set for that. */
  readonly aim: number;
  readonly density: number;
}

/** The plan for the next print. Fails with the sheet that is longer than its one page however it is set. Throws where a sheet was not printed. */
export function nextPlan(sheets: readonly SheetPlan[], measured: Measured, last: Plan, trials: Trials): Planned {
  const runs = runsOf(sheets, measured, last, trials);
  const hopeless = runs.find(({ densities, density }) => densities !== undefined && density >= densities);
  if (hopeless !== undefined) return { ok: false, sheet: hopeless };
  const density = new Map(runs.filter((run) => run.density !== 0).map((run) => [run.target, run.density] as const));
  const placed = place(runs, measured, trials);
  return { ok: true, plan: { ...placed, density, digits: Math.max(last.digits, ...[...placed.pages.values()].map(digitsFor)) } };
}

/** The pages of each sheet in a print. Throws where a sheet was not printed. */
export function runsOf(sheets: readonly SheetPlan[], measured: Measured, last: Plan, trials: Trials): readonly Run[] {
  const starts = sheets.map(({ target, title }) => {
    const from = measured.pageOf(target);
    if (from === undefined) throw new Error(`“${title}” was not printed`);
    return from;
  });
  return sheets.map((sheet, index) => {
    const next = sheets[index + 1];
    const end = (starts[index + 1] ?? measured.pages + 1) - (next !== undefined && last.blanks.has(next.target) ? 1 : 0);
    const from = starts[index] ?? 1;
    const count = end - from;
    return { ...sheet, from, count, ...aimOf(sheet, count, last, trials) };
  });
}

/** One page where that is asked for; what a trial has shown where a sheet is set closer than it was. */
function aimOf({ target, densities }: SheetPlan, count: number, last: Plan, trials: Trials): { readonly aim: number; readonly density: number } {
  const density = densityOf(last, target);
  if (densities !== undefined) return { aim: 1, density: count > 1 ? density + 1 : density };
  const trial = trials.get(target);
  return trial === undefined ? { aim: count, density } : { aim: trial.pages, density: trial.density };
}

/** The id of the element that ends a sheet. */
export const endOf = (target: string): string => `end.${target}`;

/** Every sheet after the one before, chapters on right-hand pages, sheets of one page taken to be one. */
function place(runs: readonly Run[], measured: Measured, trials: Trials): Pick<Plan, 'pages' | 'blanks'> {
  const blanks = new Set<string>();
  const moved: (Run & { readonly to: number })[] = [];
  let page = 1;
  for (const run of runs) {
    if (run.startsRight && page % 2 === 0) {
      blanks.add(run.target);
      page += 1;
    }
    moved.push({ ...run, to: page });
    page += run.aim;
  }
  const pages = new Map<string, number>();
  for (const target of measured.targets) {
    const at = measured.pageOf(target) ?? 0;
    const run = moved.findLast(({ from }) => from <= at);
    if (run !== undefined) pages.set(target, run.to + (trials.get(run.target)?.offsets.get(target) ?? Math.min(at - run.from, run.aim - 1)));
  }
  return { pages, blanks };
}

/** The first thing that a print has elsewhere than its plan said; undefined where they agree. */
export function firstDifference(sheets: readonly SheetPlan[], before: Plan, after: Plan): SheetPlan | undefined {
  if (before.digits === after.digits && sameMaps(before.pages, after.pages) && sameMaps(before.density, after.density) && sameSets(before.blanks, after.blanks)) return undefined;
  const moved = sheets.find(({ target }) => before.pages.get(target) !== after.pages.get(target) || densityOf(before, target) !== densityOf(after, target) || before.blanks.has(target) !== after.blanks.has(target));
  return moved ?? sheets.find(({ target }) => after.pages.has(target));
}

const sameMaps = <T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>): boolean => a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
const sameSets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && [...a].every((key) => b.has(key));
