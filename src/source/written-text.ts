/**
 * The text that an author most likely meant as one value: from an offset to the end of the line, to a comment, or,
 * inside `[ ]` and `{ }`, to the comma or bracket that ends the item.
 */
export function writtenText(source: string, from: number, inFlow: boolean): string {
  let depth = 0;
  let end = from;
  for (; end < source.length && source[end] !== '\n'; end++) {
    const character = source[end] ?? '';
    if (isComment(source, end) && end > from) break;
    if (!inFlow) continue;
    if (depth === 0 && ',]}'.includes(character)) break;
    if ('[{'.includes(character)) depth++;
    if (']}'.includes(character)) depth--;
  }
  return source.slice(from, end).trimEnd();
}

const isComment = (source: string, at: number): boolean => source[at] === '#' && /\s/.test(source[at - 1] ?? '\n') && /^#+(\s|$)/.test(source.slice(at, at + 80));
