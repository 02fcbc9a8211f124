/** Small damage to a text, chosen by a number: the same number, the same damage. */

/** A sequence of numbers from 0 up to, not including, `below`. Mulberry32, public domain, by Tommy Ettinger. */
export function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

type Damage = (text: string, next: (below: number) => number) => string;

const SIGNS = ['{', '}', '[', ']', ':', ': ', ' #', '"', "'", '`', '<', '</', '<Note', '>', '|', '&', '*', '!', '---\n', '\t', '\\', '{agent.', '{{', '\u0000', '\u2028', '🚨', '\r\n', '- ', '“', ' –x', '\u00A0'];

const splice = (text: string, from: number, count: number, insert: string): string => text.slice(0, from) + insert + text.slice(from + count);

function onLines(change: (lines: string[], next: (below: number) => number) => string[]): Damage {
  return (text, next) => change(text.split('\n'), next).join('\n');
}

export const DAMAGES: Readonly<Record<string, Damage>> = {
  truncate: (text, next) => text.slice(0, next(text.length + 1)),
  'delete a line': onLines((lines, next) => lines.toSpliced(next(lines.length), 1)),
  'repeat a line': onLines((lines, next) => {
    const at = next(lines.length);
    return lines.toSpliced(at, 0, lines[at] ?? '');
  }),
  'indent a line': onLines((lines, next) => {
    const at = next(lines.length);
    return lines.with(at, `  ${lines[at] ?? ''}`);
  }),
  'swap two characters': (text, next) => {
    const at = next(Math.max(1, text.length - 1));
    return splice(text, at, 2, (text[at + 1] ?? '') + (text[at] ?? ''));
  },
  'delete characters': (text, next) => splice(text, next(text.length + 1), 1 + next(12), ''),
  'insert a sign': (text, next) => splice(text, next(text.length + 1), 0, SIGNS[next(SIGNS.length)] ?? ''),
};
