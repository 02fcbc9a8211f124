/** Offsets in a text, and the lines and columns they stand for. */
import type { Place } from './source.ts';

/** The text without byte order mark, with `\n` as its only line ending. */
export function normalizeText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Finds the place of `length` UTF-16 units at `offset`; offsets outside of the text are moved to its ends. */
export type PlaceFinder = (offset: number, length?: number) => Place;

/** Prepares the line index of a text once, for many look-ups. */
export function placeFinder(text: string): PlaceFinder {
  const starts = lineStarts(text);
  return (offset, length = 0) => {
    const from = Math.min(Math.max(offset, 0), text.length);
    const line = lineOf(starts, from);
    const column = from - (starts[line] ?? 0) + 1;
    const endsHere = length > 0 && from + length < (starts[line + 1] ?? text.length + 1);
    return { line: line + 1, column, ...(endsHere ? { endColumn: column + length } : {}) };
  };
}

/** The offset of the line break, or end of text, that ends the line of an offset. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The index of the last line that starts at or before the offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
