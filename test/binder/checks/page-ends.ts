/** What stands alone on a page, or last on it. */
import type { Paper } from '#src/targets/binder/edition.ts';
import { elementsOf, squeeze, type PrintedPage, type ReadBinder } from '../read-binder.ts';
import { bodyItems } from './zones.ts';

const HEADINGS = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];
/** Fewer lines look forgotten. */
const FEW = 3;

/** The headings that are the last words of their page, and so parted from what they head. */
export function strandedHeadings(binder: ReadBinder, pages: readonly PrintedPage[]): string[] {
  const numbers = new Set(pages.map(({ number }) => number));
  const words = new Map(pages.map(({ number, structure }) => [number, squeeze(structure.text)]));
  return elementsOf(binder, HEADINGS)
    .filter(({ page, text }) => numbers.has(page) && words.get(page)?.endsWith(squeeze(text)) === true)
    .map(({ page, text }) => `${page} ${text}`);
}

/** The pages with hardly a line on them, apart from those that say that they are blank. */
export function forgottenPages(pages: readonly PrintedPage[], paper: Paper, blank: string): number[] {
  return pages.filter((page) => {
    const said = bodyItems(page, paper).filter(({ text }) => text.trim() !== '');
    return new Set(said.map(({ y }) => Math.round(y))).size < FEW && squeeze(said.map(({ text }) => text).join('')) !== squeeze(blank);
  }).map(({ number }) => number);
}
