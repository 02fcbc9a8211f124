/** From the blocks that are there to those that are wanted, with as few changes as can be: what stays, stays, with the comments on it. */
import { canonicalBlock, canonicalOwn } from './canonical.ts';
import type { Block, ReadBlock } from './block.ts';

export type Change =
  | { readonly kind: 'update'; readonly id: string; readonly block: Block }
  | { readonly kind: 'delete'; readonly id: string }
  /** `after`: the block that they follow; undefined for the first place. */
  | { readonly kind: 'insert'; readonly parent: string; readonly after: string | undefined; readonly blocks: readonly Block[] };

/** The changes below one parent. */
export function diffBlocks(parent: string, there: readonly ReadBlock[], wanted: readonly Block[]): Change[] {
  const changes: Change[] = [];
  let after: string | undefined;
  const insert = (blocks: readonly Block[]): void => {
    if (blocks.length > 0) changes.push({ kind: 'insert', parent, after, blocks });
  };
  for (const { left, right, kept } of alignments(there, wanted)) {
    const waiting: Block[] = [];
    for (const { from, to } of pairs(left, right)) {
      if (from === undefined && to !== undefined) waiting.push(to);
      if (from === undefined) continue;
      insert(waiting.splice(0));
      if (to === undefined) changes.push({ kind: 'delete', id: from.id });
      else changes.push(...changed(from, to));
      if (to !== undefined) after = from.id;
    }
    insert(waiting);
    after = kept?.id ?? after;
  }
  return changes;
}

function changed(from: ReadBlock, to: Block): Change[] {
  const own: Change[] = same(canonicalOwn(from), canonicalOwn(to)) ? [] : [{ kind: 'update', id: from.id, block: to }];
  return [...own, ...diffBlocks(from.id, from.children, to.children)];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

interface Alignment {
  readonly left: readonly ReadBlock[];
  readonly right: readonly Block[];
  /** The block after both that is the same; undefined at the end. */
  readonly kept: ReadBlock | undefined;
}

/** The stretches between blocks that are the same. */
function alignments(there: readonly ReadBlock[], wanted: readonly Block[]): Alignment[] {
  const matches = longestMatch(there.map((block) => JSON.stringify(canonicalBlock(block))), wanted.map((block) => JSON.stringify(canonicalBlock(block))));
  let [left, right] = [0, 0];
  const found = matches.map(([i, j]): Alignment => {
    const alignment = { left: there.slice(left, i), right: wanted.slice(right, j), kept: there[i] };
    [left, right] = [i + 1, j + 1];
    return alignment;
  });
  return [...found, { left: there.slice(left), right: wanted.slice(right), kept: undefined }];
}

interface Pair {
  readonly from: ReadBlock | undefined;
  readonly to: Block | undefined;
}

/** Blocks of one kind are changed in place; the rest goes or comes. */
function pairs(left: readonly ReadBlock[], right: readonly Block[]): Pair[] {
  let [i, j] = [0, 0];
  const found: Pair[] = [];
  for (const [toI, toJ] of [...longestMatch(left.map(kindKey), right.map(kindKey)), [left.length, right.length] as const]) {
    for (; i < toI; i += 1) found.push({ from: left[i], to: undefined });
    for (; j < toJ; j += 1) found.push({ from: undefined, to: right[j] });
    if (i < left.length && j < right.length) found.push({ from: left[i], to: right[j] });
    [i, j] = [toI + 1, toJ + 1];
  }
  return found;
}

const kindKey = (block: Block): string => (block.type === 'table' ? `table ${block.width}` : block.type === 'other' ? `other ${block.as}` : block.type);

/** The longest common subsequence, as pairs of places. */
function longestMatch(left: readonly string[], right: readonly string[]): (readonly [number, number])[] {
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) lengths[i * width + j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const found: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) found.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return found;
}
