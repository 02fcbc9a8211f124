/** Characters that no font here has are told by their code, so that paper shows no hole; and they are gathered, so that the build can say so. */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

export interface Printable {
  readonly root: Root;
  /** The characters without a glyph, in the order of their codes. */
  readonly missing: readonly string[];
}

/** Works on the tree in place: it was made for this print alone. */
export function makePrintable(root: Root, canPrint: (point: number) => boolean): Printable {
  const missing = new Set<number>();
  visit(root, 'text', (node) => {
    node.value = withoutGaps(node.value, canPrint, missing);
  });
  return { root, missing: [...missing].toSorted((a, b) => a - b).map((point) => String.fromCodePoint(point)) };
}

/** The text with each character that cannot be printed told by its code: `[U+6F0F]`. */
export function withoutGaps(text: string, canPrint: (point: number) => boolean, missing: Set<number> = new Set()): string {
  if (/^[\n\x20-\x7e]*$/.test(text)) return text;
  let joins = false;
  return Array.from(text, (character) => {
    const point = character.codePointAt(0) ?? 0;
    // What joins or varies a sign that is told by its code has nothing to work on.
    if (joins && JOINERS.has(point)) return '';
    joins = !canPrint(point);
    if (!joins) return character;
    missing.add(point);
    return codeOf(point);
  }).join('');
}

/** Zero-width joiner, variation selectors 15 and 16. */
const JOINERS: ReadonlySet<number> = new Set([0x200d, 0xfe0e, 0xfe0f]);

export const codeOf = (point: number): string => `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`;
