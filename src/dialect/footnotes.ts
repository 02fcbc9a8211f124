/** Footnotes as a list at the end, for renderers that do not know them. */
import type { FootnoteDefinition, RootContent } from 'mdast';
import { list, paragraph, strong, text, type Block } from '#src/book/build.ts';

/** The same blocks without footnotes: a number in brackets, and what it means below. Unchanged where there are none. */
export function withoutFootnotes(blocks: readonly Block[], title: string): Block[] {
  const notes = blocks.filter((block): block is FootnoteDefinition => block.type === 'footnoteDefinition');
  if (notes.length === 0) return [...blocks];
  const numbers = new Map(notes.map(({ identifier }, index) => [identifier, index + 1]));
  const rest = blocks.filter(({ type }) => type !== 'footnoteDefinition');
  return [...rest.map((block) => numbered(block, numbers)), paragraph(strong(title)), list(notes.map(({ children }) => children.map((child) => numbered(child, numbers))), true)];
}

function numbered<T extends RootContent>(node: T, numbers: ReadonlyMap<string, number>): T {
  if (!('children' in node)) return node;
  const children = node.children.map((child: RootContent) => (child.type === 'footnoteReference' ? text(`[${numbers.get(child.identifier) ?? child.identifier}]`) : numbered(child, numbers)));
  return { ...node, children };
}
