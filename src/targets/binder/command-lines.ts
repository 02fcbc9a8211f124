/** A command on paper: a line that is too long goes on below, indented and marked, and is broken only where nobody misreads it. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { CommandPart } from '#src/html/command-block.ts';
import { goesOnMark } from './marks.ts';

/** A word up to this length is never broken. */
const WHOLE = 32;
/** Past this, a word without any safe place in it may be broken anywhere. */
const UNBREAKABLE = 56;
/** A long word goes on below after one of these. */
const SAFE_PLACE = /(?<=[/,=&?;|:])(?=[^/,=&?;|:])/;

/** No column on paper is narrower than this many characters: a shorter line fits as it is. */
const ALWAYS_FITS = 44;

/** Each line as an element of its own, with marks where it goes on. */
export function commandLines(parts: readonly CommandPart[]): Element[] {
  return linesOf(parts).map((line) => h('code', { className: ['command-line'] }, [...wordsOf(line).flatMap(setWord), ...marks(lengthOf(line))]));
}

const lengthOf = (line: readonly CommandPart[]): number => line.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : part.label.length + 2), 0);

/** A column of marks as high as all rows but the last: so each row that goes on below has one, wherever it is broken. */
function marks(length: number): Element[] {
  const rows = Math.ceil(length / ALWAYS_FITS);
  return rows < 2 ? [] : [h('span', { className: ['goes-on-marks'], ariaHidden: 'true' }, Array.from({ length: rows }, goesOnMark))];
}

/** The parts cut at their line ends. The last one is no line of its own. */
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
  if (lines.length > 1 && lines.at(-1)?.length === 0) lines.pop();
  return lines;
}

function piece(part: CommandPart): ElementContent {
  return typeof part === 'string' ? { type: 'text', value: part } : h('var', { className: ['open'], dataOpen: part.open }, `[${part.label}]`);
}

/** Words with the blanks between them; a word may be made of text and open places. */
function wordsOf(line: readonly CommandPart[]): CommandPart[][] {
  const words: CommandPart[][] = [[]];
  for (const part of line) {
    if (typeof part !== 'string') words.at(-1)?.push(part);
    else
      for (const text of part.split(/( +)/).filter((each) => each !== '')) {
        if (text.startsWith(' ')) words.push([text], []);
        else words.at(-1)?.push(text);
      }
  }
  return words.filter((word) => word.length > 0);
}

/** A browser would break a word at its hyphens, where the eye takes the break for a part of the name. */
function setWord(word: readonly CommandPart[]): ElementContent[] {
  const isBlank = typeof word[0] === 'string' && word[0].startsWith(' ');
  if (isBlank) return word.map(piece);
  if (lengthOf(word) <= WHOLE) return [h('span', { className: ['whole'] }, word.map(piece))];
  return word.flatMap((part) => (typeof part === 'string' ? breakable(part) : [piece(part)]));
}

const breakable = (text: string): ElementContent[] =>
  text.split(SAFE_PLACE).flatMap((chunk, index) => [...(index > 0 ? [h('wbr')] : []), chunk.length > UNBREAKABLE ? piece(chunk) : h('span', { className: ['whole'] }, chunk)]);
