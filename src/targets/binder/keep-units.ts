import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** A number and what it counts: "1 h", "15 min". */
const NUMBER_AND_UNIT = /(?<=\d) (?=\p{Ll}{1,3}(?!\p{L}))/gu;

/** Keeps a number and its unit on one line, but in commands, where every character counts. Changes the tree in place: it was made for this print alone. */
export function keepUnits(root: Root): void {
  visit(root, (node) => {
    if (node.type === 'element' && (node.tagName === 'pre' || node.tagName === 'code')) return SKIP;
    if (node.type === 'text') node.value = node.value.replaceAll(NUMBER_AND_UNIT, '\u00a0');
    return undefined;
  });
}
