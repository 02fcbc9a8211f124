/** What stands alone on a page, or last on it. */
import type { Paper } from '#src/targets/binder/edition.ts';
import { squeeze, type PrintedElement, type PrintedPage } from '../read-binder.ts';
import { bodyItems } from './zones.ts';

const HEADINGS = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];
/** Fewer lines look forgotten. */
const FEW = 3;

/** The headings that are the last words of their page, and so parted from what they head. */
export const strandedHeadings = (pages: readonly PrintedPage[]): string[] =>
  pages.flatMap(({ number, structure }) => {
    const heading = lastHeading(structure);
    return heading === undefined ? [] : [`${number} ${heading}`];
  });

/** The text of the heading that an element ends in. */
function lastHeading({ role, text, children }: PrintedElement): string | undefined {
  if (HEADINGS.includes(role)) return text;
  const last = children.findLast((child) => child.text.trim() !== '');
  return last === undefined ? undefined : lastHeading(last);
}

/** The pages with hardly a line on them, apart from those that say that they are blank. */
export function forgottenPages(pages: readonly PrintedPage[], paper: Paper, blank: string): number[] {
  return pages.filter((page) => {
    const said = bodyItems(page, paper).filter(({ text }) => text.trim() !== '');
    return new Set(said.map(({ y }) => Math.round(y))).size < FEW && squeeze(said.map(({ text }) => text).join('')) !== squeeze(blank);
  }).map(({ number }) => number);
}
