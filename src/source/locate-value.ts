/** Where a value named by its path was written, and how. */
import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, Scalar } from 'yaml';
import { alignScalar } from './align-scalar.ts';
import type { Written } from './align-scalar.ts';
import type { At, ParsedFile, Path } from './source.ts';
import { findNode, spanOf } from './yaml-nodes.ts';

/** Start and end in the source. Where the path does not exist, those of what exists of it: its key, else the item. */
export function rangeOf(root: Node | undefined, at: At, source: string): readonly [number, number] {
  const { node, key, complete } = findNode(root ?? null, at.path);
  if (key !== undefined && (!complete || at.part === 'key' || node === undefined)) return spanOf(key);
  if (node === undefined) return [0, 0];
  const [start, end] = spanOf(node);
  if (!complete && !isScalar(node)) return [start, start];
  return at.offset === undefined || !isScalar(node) ? [start, end] : partOf(node, at.offset, at.length ?? 0, source);
}

function partOf(node: Scalar, offset: number, length: number, source: string): readonly [number, number] {
  const [start, end] = spanOf(node);
  const { starts, ends } = alignScalar(String(node.value), { source, start, end, style: STYLES[node.type ?? 'PLAIN'] ?? 'plain' });
  const from = starts[offset] ?? ends.at(-1) ?? end;
  return [from, length > 0 ? (ends[offset + length - 1] ?? end) : from];
}

const STYLES: Readonly<Record<string, Written['style']>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
};

/** How the value of a path was written. */
export function styleOf(root: Node | undefined, path: Path): ReturnType<ParsedFile['style']> {
  const { node, complete } = findNode(root ?? null, path);
  if (!complete || node === undefined) return 'missing';
  if (isSeq(node)) return node.flow === true ? 'flow-seq' : 'seq';
  if (isMap(node)) return node.flow === true ? 'flow-map' : 'map';
  const style = isScalar(node) ? STYLES[node.type ?? 'PLAIN'] : 'plain';
  return style === 'single' || style === 'double' ? 'quoted' : style === 'block' ? 'block' : 'plain';
}
