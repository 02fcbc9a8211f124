/** Prints an edition until what is printed is what was planned: twice as a rule. */
import { ExpectedFailure } from '#scripts/cli/expected-failure.ts';
import { binderDocument, type BinderDocument, type Mark } from '#src/targets/binder/document.ts';
import { fileNameOf, type Edition, type Paper } from '#src/targets/binder/edition.ts';
import { PAPERS } from '#src/targets/binder/paper.ts';
import { firstDifference, firstPlan, nextPlan, tighten, type Plan } from '#src/targets/binder/plan.ts';
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
  const { document, raw, printed, prints } = await printAsPlanned(job, options);
  const { book } = job.input;
  const facts = {
    title: document.title,
    author: book.organization,
    subject: book.summary ?? document.title,
    language: book.language,
    revision: book.revision.label,
    date: book.revision.date,
    creator: job.input.catalog.binder.creator,
    producer: options.browserVersion,
  };
  const coverLabel = document.hasCover ? job.input.catalog.binder.cover.label : undefined;
  const pdf = finishPdf(raw, { facts, coverLabel, bookmarks: bookmarksFrom(document.bookmarks, printed) });
  return { pdf, pages: printed.pages, prints, missing: document.missing };
}

interface Settled {
  readonly document: BinderDocument;
  readonly raw: Uint8Array;
  readonly printed: PrintedPages;
  readonly prints: number;
}

async function printAsPlanned(job: PrintJob, { press, fonts, onPrint }: PrintOptions): Promise<Settled> {
  const start = await fitSheets(job, press, fonts);
  let plan: Plan | undefined;
  for (let prints = 1; ; prints += 1) {
    onPrint?.(prints);
    const document = binderDocument(job.input, { ...job, fonts, plan: plan ?? start });
    const raw = await press.print(document.html);
    const printed = await readPrint(raw);
    const measured = { pages: printed.pages, targets: printed.destinations.keys(), pageOf: (target: string) => printed.destinations.get(target)?.page };
    const next = nextPlan(document.sheets, measured, plan ?? start);
    if (!next.ok) throw new ExpectedFailure(`${fileNameOf(job.edition, job.paper)}: “${next.sheet.title}” does not fit on one page, however briefly it is set`, { hint: 'shorten its title or its texts' });
    const moved = plan === undefined ? document.sheets[0] : firstDifference(document.sheets, plan, next.plan);
    if (moved === undefined) return { document, raw, printed, prints };
    if (prints === MOST_PRINTS) throw new ExpectedFailure(`${fileNameOf(job.edition, job.paper)}: the page of “${moved.title}” cannot be planned: it is another one in each of ${prints} prints`);
    plan = next.plan;
  }
}

/** Sets each sheet of one page as fully as fits, measured before anything is printed. */
async function fitSheets(job: PrintJob, press: Press, fonts: LoadedFonts): Promise<Plan> {
  let plan = firstPlan(job.input.book.chapters.flatMap(({ sections }) => sections).length);
  for (;;) {
    const document = binderDocument(job.input, { ...job, fonts, plan, onlyFitted: true });
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
