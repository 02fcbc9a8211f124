/** Names and titles: references, and no Markdown. */
import { text, type Inline } from '#src/book/build.ts';
import type { Scope } from '#src/book/scope.ts';
import { referenceNodes } from './reference.ts';
import { plainText } from './plain.ts';

const BRACED = /\\\{|\{[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9][A-Za-z0-9_-]*)*\}/g;

/** A label as a line; its references are linked. */
export function labelLine(label: string, scope: Scope): Inline[] {
  if (!label.includes('{')) return [text(label)];
  const nodes: Inline[] = [];
  let end = 0;
  for (const match of label.matchAll(BRACED)) {
    if (match.index > end) nodes.push(text(label.slice(end, match.index)));
    end = match.index + match[0].length;
    if (match[0] === String.raw`\{`) nodes.push(text('{'));
    else nodes.push(...referenceNodes(match[0].slice(1, -1).split('.'), match[0], scope));
  }
  if (end < label.length) nodes.push(text(label.slice(end)));
  return nodes;
}

/** A label as plain text. */
export const labelText = (label: string, scope: Scope): string => (label.includes('{') ? plainText(labelLine(label, scope)) : label);
