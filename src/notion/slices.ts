/** Parts of a section's body, by the anchors of their headings. */
import type { Heading } from 'mdast';
import type { Section } from '#src/book/book.ts';
import type { Block } from '#src/book/build.ts';

const blocksOf = ({ body }: Pick<Section, 'body'>): Block[] => body.children.filter((node): node is Block => node.type !== 'yaml');

/** What stands below the heading with an anchor, until the next heading as high; undefined where there is none. */
export function sliceOf(section: Pick<Section, 'body'>, anchor: string): Block[] | undefined {
  const blocks = blocksOf(section);
  const start = blocks.findIndex((node) => node.data?.anchor === anchor);
  const first = blocks[start];
  if (first?.type !== 'heading') return undefined;
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((node) => node.type === 'heading' && node.depth <= first.depth);
  return end < 0 ? rest : rest.slice(0, end);
}

/** The blocks with every heading as many steps higher or deeper. */
export const shiftHeadings = (blocks: readonly Block[], by: number): Block[] => blocks.map((block) => (block.type === 'heading' ? { ...block, depth: depthOf(block.depth + by) } : block));

const DEPTHS = [1, 2, 3, 4, 5, 6] as const;
const depthOf = (depth: number): Heading['depth'] => DEPTHS[Math.max(0, Math.min(depth, 6) - 1)] ?? 6;
