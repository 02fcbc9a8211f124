import type { ElementContent } from 'hast';

/** The words of nodes. */
export const textOf = (nodes: readonly ElementContent[]): string => nodes.map((node) => ('value' in node ? node.value : textOf(node.children))).join('');
