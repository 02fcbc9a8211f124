import type { InternalWord } from './internal-words.ts';

export interface FoundWord {
  readonly word: InternalWord;
  readonly offset: number;
  readonly length: number;
}

/** Where the words stand in a text as words of their own, from left to right; of two that overlap, the first and longer. Inside an allowed name nothing counts. */
export function findWords(text: string, words: readonly InternalWord[], allowed: readonly string[]): readonly FoundWord[] {
  const blank = allowed.reduce((rest, name) => rest.replaceAll(name, ' '.repeat(name.length)), text).replaceAll(/\s/g, ' ');
  const lower = lowered(blank);
  const found = words.flatMap((word) => [...occurrences(word.loose ? lower : blank, word.loose ? lowered(word.text) : word.text)].map((offset) => ({ word, offset, length: word.text.length })));
  const sorted = found.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
  return sorted.filter(({ offset }, index) => !sorted.slice(0, index).some((before) => offset < before.offset + before.length));
}

function* occurrences(text: string, wanted: string): Generator<number> {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + wanted.length])) yield at;
  }
}

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Offsets must hold: a few letters grow in lower case. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
