/** From the decoded text of a YAML scalar back to where its characters were written. */

/** For each UTF-16 unit of the decoded value, where its written form starts and ends in the source. */
export interface Alignment {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The range of a scalar in the source, and how it was written. */
export interface Written {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly style: 'plain' | 'single' | 'double' | 'block';
}

/**
 * Walks value and source side by side. Every character but white space is written as itself, as `''`, or as an
 * escape; white space may have been folded or stripped, so its own place can be off by the width of an indentation.
 */
export function alignScalar(value: string, written: Written): Alignment {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = contentStart(written);
  while (starts.length < value.length) {
    const unit = nextUnit(value[starts.length] ?? '', at, written);
    for (let i = 0; i < unit.units; i++) {
      starts.push(unit.start);
      ends.push(unit.end);
    }
    at = unit.end;
  }
  return { starts, ends };
}

interface Unit {
  readonly start: number;
  readonly end: number;
  /** Decoded UTF-16 units: two for an escape such as `\U0001F600`. */
  readonly units: number;
}

function contentStart({ source, start, style }: Written): number {
  if (style === 'plain') return start;
  return style === 'block' ? source.indexOf('\n', start) + 1 : start + 1;
}

function nextUnit(wanted: string, from: number, written: Written): Unit {
  let at = isBlank(wanted) ? from : skipBlanks(from, written);
  while (at < written.end && written.style === 'double' && written.source[at] === '\\') {
    const escape = readEscape(written.source, at);
    if (escape.decoded.startsWith(wanted)) return { start: at, end: at + escape.length, units: escape.decoded.length };
    at += escape.length;
    if (!isBlank(wanted)) at = skipBlanks(at, written);
  }
  const doubled = written.style === 'single' && wanted === "'";
  const stripped = isBlank(wanted) && !isBlank(written.source[at] ?? '');
  return { start: at, end: Math.min(at + (doubled ? 2 : stripped ? 0 : 1), written.end), units: 1 };
}

function skipBlanks(from: number, { source, end }: Written): number {
  let at = from;
  while (at < end && isBlank(source[at] ?? '')) at++;
  return at;
}

const isBlank = (character: string): boolean => character === ' ' || character === '\n' || character === '\t';

interface Escape {
  readonly decoded: string;
  readonly length: number;
}

/** One escape of a double-quoted scalar; an escaped line break stands for nothing. */
function readEscape(source: string, at: number): Escape {
  const letter = source[at + 1] ?? '';
  const digits = HEX_DIGITS[letter];
  if (digits !== undefined) {
    const code = Number.parseInt(source.slice(at + 2, at + 2 + digits), 16);
    return { decoded: code <= 0x10_ff_ff ? String.fromCodePoint(code) : '', length: 2 + digits };
  }
  return { decoded: letter === '\n' ? '' : (NAMED[letter] ?? letter), length: 2 };
}

const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** YAML 1.2, 5.7 Escaped Characters: those that do not stand for themselves. */
const NAMED: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1B',
  N: '\x85',
  _: '\xA0',
  L: '\u2028',
  P: '\u2029',
};
