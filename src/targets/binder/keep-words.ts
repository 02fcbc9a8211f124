/** Columns wide enough for their words: a browser breaks a word anywhere before it makes a column wider than its share. */
import type { Element, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { isClass } from './is-class.ts';

/** The longest word that is kept whole, in characters, and what it comes down to where the columns would not fit side by side. */
const LONGEST = 22;
const SHORTEST = 6;
/** A character of a table at its broadest, about, and the room between two columns, in millimeters. */
const CHARACTER = 1.85;
const GAP = 2.4;
/** No column is narrower, in millimeters; the second where the first leaves too little for the words of others. */
const LEAST = [19.5, 13];

/** Changes the tree in place: it was made for this print alone. `width` is that of the text, in millimeters. */
export function keepWords(root: Root, width: number): void {
  visit(root, 'element', (element) => {
    if (element.tagName !== 'table' || LAID_OUT.some((name) => isClass(element, name))) return;
    const rows = rowsOf(element);
    const words = wordsByColumn(rows);
    const widths = fitting(words, width);
    for (const [index, cell] of (rows[0] ?? []).entries()) {
      const least = widths[index];
      if (least !== undefined) cell.properties['style'] = `min-width:${Math.round(least * 10) / 10}mm`;
    }
    return SKIP;
  });
}

/** These have widths of their own. */
const LAID_OUT = ['lined', 'finder', 'first-commands'];

/** The cells of each row. */
function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  visit(table, 'element', (element) => {
    if (element.tagName !== 'tr') return;
    rows.push(element.children.filter((child): child is Element => child.type === 'element'));
    return SKIP;
  });
  return rows;
}

/** How long the words of each column are. */
function wordsByColumn(rows: readonly (readonly Element[])[]): readonly (readonly number[])[] {
  return (rows[0] ?? []).map((_, column) => rows.flatMap((row) => lengthsIn(row[column])));
}

/** Every word; what stays on one line in any case counts as one. */
function lengthsIn(cell: Element | undefined): number[] {
  const lengths: number[] = [];
  if (cell === undefined) return lengths;
  visit(cell, (node) => {
    if (node.type === 'text') lengths.push(...node.value.split(/\s+|(?<=\p{L}-)(?=\p{L})/u).map(({ length }) => length));
    if (node.type !== 'element' || !isOneLine(node)) return;
    lengths.push(toString(node).length + spareOf(node));
    return SKIP;
  });
  return lengths;
}

/** The room that is kept for longer page numbers: a column must not change with the number in it. */
const spareOf = ({ properties: { style } }: Element): number => Number(/--spare:(\d+)ch/.exec(String(style))?.[1] ?? 0);

const isOneLine = (element: Element): boolean => isClass(element, 'page-ref') || String(element.properties['href'] ?? '').startsWith('tel:');

/** The least width of each column, for words as long as all columns together have room for. */
function fitting(words: readonly (readonly number[])[], width: number): readonly number[] {
  for (let longest = LONGEST; longest >= SHORTEST; longest -= 1) {
    const widths = words.map((lengths) => Math.max(0, ...lengths.filter((length) => length <= longest)) * CHARACTER + GAP);
    for (const least of LEAST) {
      const floored = widths.map((each) => Math.max(each, least));
      if (floored.reduce((sum, each) => sum + each, 0) <= width) return floored;
    }
  }
  return [];
}
