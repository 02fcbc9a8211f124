/** Columns wide enough for their words: a browser breaks a word anywhere before it makes a column wider than its share. */
import type { Element, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { isClass } from './is-class.ts';

/** The longest word that is kept whole, in characters, and what it comes down to where the columns would not fit side by side. */
const LONGEST = 22;
const SHORTEST = 6;
/** A character of a table at its broadest, about, and the room between two columns, in millimeters. */
const CHARACTER = 1.78;
const GAP = 2.4;
/** A bold character, and one of code, against one of text. */
const BOLD = 1.2;
const CODE = 1.1;
/** A cell with fewer characters is not broken at all, "2 min 40 s" is one thing; the second where there is no room for that. */
const BRIEF = [12, 0];
/** No column is narrower, in millimeters; the second where the first leaves too little for the words of others. */
const LEAST = [16, 12];

/** Changes the tree in place: it was made for this print alone. `width` is that of the text, in millimeters. */
export function keepWords(root: Root, width: number): void {
  visit(root, 'element', (element) => {
    if (element.tagName !== 'table' || LAID_OUT.some((name) => isClass(element, name))) return;
    const rows = rowsOf(element);
    const widths = fitting(columnsOf(rows), width);
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

/** The lengths of what is in a column. */
interface Column {
  readonly words: readonly number[];
  readonly cells: readonly number[];
}

function columnsOf(rows: readonly (readonly Element[])[]): readonly Column[] {
  return (rows[0] ?? []).map((_, index) => {
    const cells = rows.flatMap((row) => row[index] ?? []);
    return { words: cells.flatMap(wordsIn), cells: cells.filter(({ tagName }) => tagName === 'td').map(lengthOf) };
  });
}

/** Every word; what stays on one line in any case counts as one. */
function wordsIn(cell: Element): number[] {
  const lengths: number[] = [];
  visit(cell, (node, _, parent) => {
    const breadth = cell.tagName === 'th' ? BOLD : parent?.type === 'element' && parent.tagName === 'code' ? CODE : 1;
    if (node.type === 'text') lengths.push(...node.value.split(/[ \t\n]+|(?<=\p{L}-)(?=\p{L})/u).map(({ length }) => length * breadth));
    if (node.type !== 'element' || !isOneLine(node)) return;
    lengths.push(lengthOf(node) * breadth);
    return SKIP;
  });
  return lengths;
}

/** With the room that is kept for longer page numbers: a column must not change with the numbers in it. */
function lengthOf(element: Element): number {
  let length = toString(element).length;
  visit(element, 'element', ({ properties: { style } }) => {
    length += Number(/--spare:(\d+)ch/.exec(String(style))?.[1] ?? 0);
  });
  return length;
}

const isOneLine = (element: Element): boolean => isClass(element, 'page-ref') || String(element.properties['href'] ?? '').startsWith('tel:');

/** The least width of each column, for words as long as all columns together have room for; nothing where there is room for none. */
function fitting(columns: readonly Column[], width: number): readonly number[] {
  for (let longest = LONGEST; longest >= SHORTEST; longest -= 1) {
    for (const brief of BRIEF) {
      for (const least of LEAST) {
        const widths = columns.map(({ words, cells }) => Math.max(least, ...words.filter((each) => each <= longest).map(widthOf), ...cells.filter((each) => each <= brief).map(widthOf)));
        if (widths.reduce((sum, each) => sum + each, 0) <= width) return widths;
      }
    }
  }
  return [];
}

const widthOf = (characters: number): number => characters * CHARACTER + GAP;
