/** Prints an edition until what is printed is what was planned: twice as a rule. */
import { ExpectedFailure } from '#scripts/cli/expected-failure.ts';
import { binderDocument, type BinderDocument, type Mark } from '#src/targets/binder/document.ts';
import { fileNameOf, type Edition, type Paper } from '#src/targets/binder/edition.ts';
import { pagesOf } from '#src/targets/binder/group-sections.ts';
import { PAPERS, textHeight, type Geometry } from '#src/targets/binder/paper.ts';
import { firstDifference, firstPlan, nextPlan, tighten, type Measured, type Plan } from '#src/targets/binder/plan.ts';
import { isBetter, isSettled, readTrial, sparseSheets, WAYS, type Extent, type Trial, type Trials } from '#src/targets/binder/trials.ts';
import type { TargetInput } from '#src/targets/target.ts';
import type { LoadedFonts } from './load-fonts.ts';
import { finishPdf } from './pdf/finish-pdf.ts';
import type { Bookmark } from './pdf/outline-objects.ts';
import { readPrint, type PrintedPages } from './pdf/read-pdf.ts';
import type { Press } from './press.ts';

export interface PrintJob {
  readonly input: TargetInput;
  readonly edition: Edition;
  readonly paper: Paper;
}

export interface PrintOptions {
  readonly press: Press;
  readonly fonts: LoadedFonts;
  /** Recorded in the file: another browser gives other bytes. */
  readonly browserVersion: string;
  /** Told before each print: which one it is. */
  readonly onPrint?: (count: number) => void;
}

export interface PrintedEdition {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly prints: number;
  readonly missing: readonly string[];
}

/** A card that turns out too long is set more tersely and printed again, which may happen once for each way to set it. */
const MOST_PRINTS = 7;

export async function printEdition(job: PrintJob, options: PrintOptions): Promise<PrintedEdition> {
  const settled = await printAsPlanned(job, options);
  const { printed, prints, document } = settled;
  return { pdf: finishPrint(job, settled, options.browserVersion), pages: printed.pages, prints, missing: document.missing };
}

/** Adds bookmarks, labels and metadata to a print that is as planned. */
export function finishPrint(job: PrintJob, { document, raw, printed }: Settled, browserVersion: string): Uint8Array {
  const { book } = job.input;
  const facts = {
    title: document.title,
    author: book.organization,
    subject: book.summary ?? document.title,
    language: book.language,
    revision: book.revision.label,
    date: book.revision.date,
    creator: job.input.catalog.binder.creator,
    producer: browserVersion,
  };
  const coverLabel = document.hasCover ? job.input.catalog.binder.cover.label : undefined;
  return finishPdf(raw, { facts, coverLabel, bookmarks: bookmarksFrom(document.bookmarks, printed) });
}

/** A print that is as planned. */
export interface Settled {
  readonly document: BinderDocument;
  readonly raw: Uint8Array;
  readonly printed: PrintedPages;
  readonly prints: number;
}

/** Throws an ExpectedFailure for a page that cannot be planned. */
export async function printAsPlanned(job: PrintJob, options: PrintOptions): Promise<Settled> {
  const file = fileNameOf(job.edition, job.paper);
  let plan = await fitSheets(job, options);
  let trials: Trials = new Map();
  for (let prints = 1; ; prints += 1) {
    options.onPrint?.(prints);
    const print = await printOnce(job, options, plan);
    const { sheets } = print.document;
    if (prints === 1) trials = await tryOtherWays(job, options, sparseSheets(sheets, print.measured, plan), plan);
    const next = nextPlan(sheets, print.measured, plan, prints === 1 ? trials : new Map());
    if (!next.ok) throw new ExpectedFailure(`${file}: “${next.sheet.title}” does not fit on one page, however briefly it is set`, { hint: 'shorten its title or its texts' });
    const moved = firstDifference(sheets, plan, next.plan);
    if (moved === undefined) return { ...print, prints };
    if (prints === MOST_PRINTS) throw new ExpectedFailure(`${file}: the page of “${moved.title}” cannot be planned: it is another one in each of ${prints} prints`);
    plan = next.plan;
  }
}

async function printOnce(job: PrintJob, { press, fonts }: PrintOptions, plan: Plan, only?: ReadonlySet<string>): Promise<Omit<Settled, 'prints'> & { readonly measured: Measured }> {
  const document = binderDocument(job.input, { ...job, fonts, plan, ...(only !== undefined && { only }) });
  const raw = await press.print(document.html);
  const printed = await readPrint(raw);
  return { document, raw, printed, measured: measuredBy(printed, PAPERS[job.paper]) };
}

/** Sets sheets with a forgotten last page in other ways, in a print of these alone, until the page is gone or filled; where it stays, so does the sheet. */
async function tryOtherWays(job: PrintJob, options: PrintOptions, sparse: ReadonlyMap<string, Extent>, plan: Plan): Promise<Trials> {
  const found = new Map<string, Trial>();
  const waiting = new Set(sparse.keys());
  for (let density = 1; density <= WAYS && waiting.size > 0; density += 1) {
    const trial = { ...plan, blanks: new Set<string>(), density: new Map([...plan.density, ...[...waiting].map((target) => [target, density] as const)]) };
    const { document, measured } = await printOnce(job, options, trial, waiting);
    for (const [target, result] of readTrial(document.sheets, measured, trial)) {
      const best = found.get(target) ?? sparse.get(target);
      if (best === undefined || !isBetter(result, best)) continue;
      found.set(target, result);
      if (isSettled(result)) waiting.delete(target);
    }
  }
  return found;
}

function measuredBy({ pages, destinations }: PrintedPages, geometry: Geometry): Measured {
  const filledTo = (target: string): number | undefined => {
    const top = destinations.get(target)?.top;
    return top === undefined ? undefined : (geometry.height - geometry.top - (top * MM_PER_INCH) / POINTS_PER_INCH) / textHeight(geometry);
  };
  return { pages, filledTo, targets: destinations.keys(), pageOf: (target) => destinations.get(target)?.page };
}

const MM_PER_INCH = 25.4;
const POINTS_PER_INCH = 72;

/** Sets each sheet of one page as fully as fits, measured before anything is printed. */
async function fitSheets(job: PrintJob, { press, fonts }: PrintOptions): Promise<Plan> {
  const { input, edition } = job;
  const hasChapters = edition.kind === 'whole' || edition.kind === 'agent';
  let plan = firstPlan(hasChapters ? pagesOf(input.book.chapters.flatMap(({ sections }) => sections)) : input.runbook.procedures.length);
  for (;;) {
    const document = binderDocument(job.input, { ...job, fonts, plan, only: 'fitted' });
    const next = tighten(document.sheets, await press.measure(document.html), PAPERS[job.paper], plan);
    if (next === undefined) return plan;
    plan = next;
  }
}

/** Where each bookmark leads in the printed file. Throws for one that leads nowhere. */
function bookmarksFrom(marks: readonly Mark[], printed: PrintedPages): readonly Bookmark[] {
  return marks.map(({ title, target, children }) => {
    const destination = printed.destinations.get(target);
    if (destination === undefined) throw new Error(`“${title}” was not printed`);
    return { title, destination: destination.array, children: bookmarksFrom(children, printed) };
  });
}
