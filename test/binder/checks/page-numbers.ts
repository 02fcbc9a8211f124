/** Every page number that is printed against the page where its target stands. */
import type { PrintedItem, PrintedLink, PrintedPage, ReadBinder } from '../read-binder.ts';

export interface Reference {
  readonly on: number;
  readonly text: string;
  readonly printed: number;
  readonly actual: number;
}

/** "page 12", "(page 12)", "p. 12". */
const WORDS = /^\(?(?:page|p\.) ?(\d+)\)?$/;
/** The end of a line of the contents. */
const ENTRY = /(?:^|\D)(\d+)$/;

/** The references of the contents, and all others that say a page. */
export function pageReferences(binder: ReadBinder, contents: ReadonlySet<number>): { readonly entries: readonly Reference[]; readonly others: readonly Reference[] } {
  return {
    entries: binder.pages.filter(({ number }) => contents.has(number)).flatMap((page) => read(page, ENTRY)),
    others: binder.pages.filter(({ number }) => !contents.has(number)).flatMap((page) => read(page, WORDS)),
  };
}

function read(page: PrintedPage, pattern: RegExp): Reference[] {
  return page.links.flatMap((link) => {
    const text = textIn(page, link);
    const printed = pattern.exec(text)?.[1];
    return printed === undefined || link.page === undefined ? [] : [{ on: page.number, text, printed: Number(printed), actual: link.page }];
  });
}

/** The words inside the area of a link. */
export function textIn(page: PrintedPage, { rect: [x1, y1, x2, y2] }: PrintedLink): string {
  const inside = ({ x, y, width, height }: PrintedItem): boolean => x + width / 2 > x1 - 0.5 && x + width / 2 < x2 + 0.5 && y + height / 3 > y1 && y + height / 3 < y2;
  return page.items
    .filter((item) => item.text.trim() !== '' && inside(item))
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
