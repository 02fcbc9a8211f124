/** Where text may stand on a page. */
import { PAPERS } from '#src/targets/binder/paper.ts';
import type { Paper } from '#src/targets/binder/edition.ts';
import type { PrintedItem, PrintedPage } from '../read-binder.ts';

const POINTS = 72 / 25.4;
/** Rounding, and glyphs that lean out of their box. */
const TOLERANCE = 1.5;

export interface Zones {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The text area of a page, in points from the lower left corner. */
export function zonesOf(page: Pick<PrintedPage, 'number'>, paper: Paper): Zones {
  const { width, height, top, bottom, inner, outer } = PAPERS[paper];
  const [left, right] = page.number % 2 === 1 ? [inner, width - outer] : [outer, width - inner];
  return { left: left * POINTS, right: right * POINTS, top: (height - top) * POINTS, bottom: bottom * POINTS };
}

export const isInBody = ({ y }: PrintedItem, { top, bottom }: Zones): boolean => y >= bottom - TOLERANCE && y <= top;

const isTab = ({ x, width }: PrintedItem, { left, right }: Zones): boolean => x >= right - TOLERANCE || x + width <= left + TOLERANCE;

/** The words of the text area: without heads, feet and tabs. */
export function bodyItems(page: PrintedPage, paper: Paper): readonly PrintedItem[] {
  const zones = zonesOf(page, paper);
  return page.items.filter((item) => isInBody(item, zones) && !isTab(item, zones));
}

/** Text outside of the page, or of the text area into the margins. */
export function strayText(page: PrintedPage, paper: Paper): readonly string[] {
  const zones = zonesOf(page, paper);
  const said = page.items.filter(({ text }) => text.trim() !== '');
  const off = said.filter(({ x, y, width }) => x < 0 || y < 0 || x + width > page.width + TOLERANCE || y > page.height);
  const over = said.filter((item) => isInBody(item, zones) && !isTab(item, zones) && (item.x < zones.left - TOLERANCE || item.x + item.width > zones.right + TOLERANCE));
  return [...off, ...over].map(({ text, x, width }) => `page ${page.number}: “${text.trim()}” from ${Math.round(x)} to ${Math.round(x + width)}`);
}
