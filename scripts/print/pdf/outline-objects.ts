import type { PdfFile } from './pdf-file.ts';
import { pdfText } from './pdf-text.ts';

/** A bookmark and where it leads, with those below it. */
export interface Bookmark {
  readonly title: string;
  /** As a destination array: `[2 0 R /XYZ 0 700 0]`. */
  readonly destination: string;
  readonly children: readonly Bookmark[];
}

/** Writes the bookmarks (ISO 32000-1, 12.3.3), open at the first level alone, and returns the number of the outline; undefined for none. */
export function writeOutline(file: PdfFile, bookmarks: readonly Bookmark[]): number | undefined {
  if (bookmarks.length === 0) return undefined;
  const outline = file.add('<</Type /Outlines>>');
  const { first, last } = writeLevel(file, bookmarks, outline);
  file.write(outline, `<</Type /Outlines\n/First ${first} 0 R\n/Last ${last} 0 R\n/Count ${bookmarks.length}>>`);
  return outline;
}

interface Ends {
  readonly first: number;
  readonly last: number;
}

function writeLevel(file: PdfFile, bookmarks: readonly Bookmark[], parent: number): Ends {
  const numbers = bookmarks.map(() => file.add(''));
  for (const [index, { title, destination, children }] of bookmarks.entries()) {
    const [number, before, after] = [numbers[index], numbers[index - 1], numbers[index + 1]];
    if (number === undefined) continue;
    const siblings = `${before === undefined ? '' : `\n/Prev ${before} 0 R`}${after === undefined ? '' : `\n/Next ${after} 0 R`}`;
    file.write(number, `<</Title ${pdfText(title)}\n/Parent ${parent} 0 R${siblings}${belowOf(file, children, number)}\n/Dest ${destination}>>`);
  }
  return { first: numbers[0] ?? parent, last: numbers.at(-1) ?? parent };
}

/** A negative count: closed. */
function belowOf(file: PdfFile, children: readonly Bookmark[], number: number): string {
  if (children.length === 0) return '';
  const { first, last } = writeLevel(file, children, number);
  return `\n/First ${first} 0 R\n/Last ${last} 0 R\n/Count -${children.length}`;
}
