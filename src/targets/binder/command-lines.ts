/** A command on paper: a line that is too long goes on below, indented and marked, and is broken only where nobody misreads it. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { CommandPart } from '#src/html/command-block.ts';

/** A word up to this length is never broken. */
const WHOLE = 32;
/** Past this, a word without any safe place in it may be broken anywhere. */
const UNBREAKABLE = 56;
/** A long word goes on below after one of these. */
const SAFE_PLACE = /(?<=[/,=&?;|:])(?=[^/,=&?;|:])/;

/** Each line as an element of its own: `::after` draws the mark where it goes on. */
export function commandLines(parts: readonly CommandPart[]): Element[] {
  return linesOf(parts).map((line) => h('code', { className: ['command-line'] }, line.flatMap(piece)));
}

/** The parts cut at their line ends. */
function linesOf(parts: readonly CommandPart[]): CommandPart[][] {
  const lines: CommandPart[][] = [[]];
  for (const part of parts) {
    if (typeof part !== 'string') lines.at(-1)?.push(part);
    else
      for (const [index, text] of part.split('\n').entries()) {
        if (index > 0) lines.push([]);
        if (text !== '') lines.at(-1)?.push(text);
      }
  }
  return lines;
}

function piece(part: CommandPart): ElementContent[] {
  if (typeof part !== 'string') return [h('var', { className: ['open'], dataOpen: part.open }, `[${part.label}]`)];
  return part.split(/( +)/).flatMap((word): ElementContent[] => (/^ *$/.test(word) ? [{ type: 'text', value: word }] : breakable(word)));
}

/** A browser would break a word at its hyphens, where the eye takes the break for a part of the name. */
function breakable(word: string): ElementContent[] {
  if (word.length <= WHOLE) return [whole(word)];
  return word.split(SAFE_PLACE).flatMap((chunk, index) => [...(index > 0 ? [h('wbr')] : []), chunk.length > UNBREAKABLE ? { type: 'text' as const, value: chunk } : whole(chunk)]);
}

const whole = (text: string): ElementContent => (text.includes('-') || text.length > 12 ? h('span', { className: ['whole'] }, text) : { type: 'text', value: text });
