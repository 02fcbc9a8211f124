/** Blocks in requests that Notion takes: not too many, not too big, not too deep. What does not fit into its parent's request follows in one of its own. */
import type { BlockObjectRequest } from '@notionhq/client';
import { countBlocks, type Block } from './block.ts';
import { DEEPEST, LONGEST_ARRAY, MOST_BLOCKS, MOST_BYTES } from './limits.ts';
import { outerBlock } from './request.ts';

export interface Batch {
  readonly children: readonly BlockObjectRequest[];
  /** What goes into the blocks of this batch afterwards, by their place in it. */
  readonly later: readonly Later[];
}

export interface Later {
  readonly index: number;
  readonly blocks: readonly Block[];
}

interface Piece {
  readonly now: Block;
  readonly later: readonly Block[];
}

export function batchesOf(blocks: readonly Block[]): Batch[] {
  const batches: Batch[] = [];
  let [open, later, count, bytes]: [BlockObjectRequest[], Later[], number, number] = [[], [], 0, 0];
  const close = (): void => {
    if (open.length > 0) batches.push({ children: open, later });
    [open, later, count, bytes] = [[], [], 0, 0];
  };
  for (const piece of blocks.map(pieceOf)) {
    const request = outerBlock(piece.now);
    const [size, weight] = [countBlocks([piece.now]), bytesOf(request)];
    if (open.length === LONGEST_ARRAY || count + size > MOST_BLOCKS || bytes + weight > MOST_BYTES) close();
    if (piece.later.length > 0) later.push({ index: open.length, blocks: piece.later });
    open.push(request);
    count += size;
    bytes += weight;
  }
  close();
  return batches;
}

/** A block with all that is in it, where that fits; a table with the rows that fit; else the block alone. */
function pieceOf(block: Block): Piece {
  const isFitting = depthOf(block) <= DEEPEST && isNarrow(block) && countBlocks([block]) <= MOST_BLOCKS && bytesOf(outerBlock(block)) <= MOST_BYTES;
  if (isFitting) return { now: block, later: [] };
  if (block.type !== 'table') return { now: { ...block, children: [] }, later: block.children };
  const fitting = rowsThatFit(block.children);
  return { now: { ...block, children: block.children.slice(0, fitting) }, later: block.children.slice(fitting) };
}

/** At least one: Notion takes no table without a row. */
function rowsThatFit(rows: readonly Block[]): number {
  let bytes = 0;
  const end = rows.findIndex((row, index) => {
    bytes += bytesOf(outerBlock(row));
    return index === LONGEST_ARRAY || bytes > MOST_BYTES;
  });
  return end < 0 ? rows.length : Math.max(1, end);
}

const depthOf = ({ children }: Block): number => (children.length === 0 ? 0 : 1 + Math.max(...children.map(depthOf)));
const isNarrow = ({ children }: Block): boolean => children.length <= LONGEST_ARRAY && children.every(isNarrow);
const bytesOf = (request: BlockObjectRequest): number => Buffer.byteLength(JSON.stringify(request));
