/** The line in a page between what is ours and what people write. */
import type { Block, ReadBlock } from './blocks/block.ts';
import { plainRuns } from './blocks/block.ts';
import { readMark, writeMark, type Mark } from './mark.ts';

/** It begins so in every language: a line written by an earlier version is still found. */
const SIGN = '▲ Breakglass';
/** The start page has no cells: its mark stands in brackets at the end. */
const MARK = /\[([^\]]+)\]\s*$/;

export function lineBlock(words: string, mark?: Mark): Block {
  const text = mark === undefined ? `${SIGN}: ${words}` : `${SIGN}: ${words} [${writeMark(mark)}]`;
  return { type: 'paragraph', runs: [{ text, italic: true }], children: [] };
}

export interface Divided<T> {
  readonly ours: readonly T[];
  /** Undefined where somebody took it away. */
  readonly line: T | undefined;
  readonly theirs: readonly T[];
}

/** A page in two parts. Without the line, all of it may be ours. */
export function divide<T extends Block = ReadBlock>(blocks: readonly T[]): Divided<T> {
  const place = blocks.findIndex((block) => isLine(block));
  return place < 0 ? { ours: blocks, line: undefined, theirs: [] } : { ours: blocks.slice(0, place), line: blocks[place], theirs: blocks.slice(place + 1) };
}

const isLine = (block: Block): boolean => block.type === 'paragraph' && plainRuns(block.runs).startsWith(SIGN);

/** The mark on the line of a start page. */
export function markOn(line: Block | undefined): Mark | undefined {
  const found = line === undefined ? undefined : MARK.exec(plainRuns(line.runs))?.[1];
  return found === undefined ? undefined : readMark(found);
}
