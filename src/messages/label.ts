/** Labels: text with references, and nothing else. */

export type LabelPart = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'reference'; readonly path: readonly string[]; readonly written: string };

/** `\{` is a brace; `{a.b}` and `{word}` are references. */
const PART = /\\(?<brace>[{}])|\{(?<path>[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9][A-Za-z0-9_-]*)*)\}/g;

export function labelParts(text: string): LabelPart[] {
  const parts: LabelPart[] = [];
  let end = 0;
  for (const match of text.matchAll(PART)) {
    parts.push({ kind: 'text', text: text.slice(end, match.index) + (match.groups?.['brace'] ?? '') });
    const path = match.groups?.['path'];
    if (path !== undefined) parts.push({ kind: 'reference', path: path.split('.'), written: match[0] });
    end = match.index + match[0].length;
  }
  parts.push({ kind: 'text', text: text.slice(end) });
  return parts.filter((part) => part.kind === 'reference' || part.text !== '');
}
