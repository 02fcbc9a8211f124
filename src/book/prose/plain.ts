/** Plain text of resolved nodes. */
import type { Nodes } from 'mdast';
import type { Scope } from '#src/book/scope.ts';
import { proseLine } from './resolve-prose.ts';

/** The words of nodes; blocks and line breaks are parted by a blank. */
export const plainText = (nodes: readonly Nodes[]): string => nodes.map(wordsOfNode).join('').replaceAll(/\s+/g, ' ').trim();

function wordsOfNode(node: Nodes): string {
  if ('value' in node) return node.type === 'code' ? ` ${node.value} ` : node.value;
  if (node.type === 'break') return ' ';
  if ('alt' in node) return node.alt ?? '';
  if (!('children' in node)) return '';
  const words = node.children.map(wordsOfNode).join('');
  return INLINE.has(node.type) ? words : ` ${words} `;
}

const INLINE: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference']);

/** A sentence of author text as plain words. */
export const plainLine = (source: string, scope: Scope): string => plainText(proseLine(source, scope));
