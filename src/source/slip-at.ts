import type { Node } from 'unist';

/** Where a parsed node stands, for a slip. */
export function slipAt(node: Node): { readonly offset: number; readonly length: number } {
  const offset = node.position?.start.offset ?? 0;
  return { offset, length: (node.position?.end.offset ?? offset) - offset };
}
