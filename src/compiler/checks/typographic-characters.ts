/** Dashes and quotes in a command that a word processor or chat made of typed ones: they look right, and the shell takes them for letters. */
import { ShellReader } from '#src/source/shell-state.ts';

export interface TypographicCharacter {
  readonly code: 'typographic-character';
  readonly severity: 'warning';
  readonly message: string;
  readonly hint: string;
  readonly offset: number;
  readonly length: number;
}

/** The first word of an option: `–force`, `-–force`, `—dry-run`. A dash within a word, or between blanks, may be meant. */
const DASHES = String.raw`(?<![^\s(])-?[\u2010-\u2015\u2212][-\u2010-\u2015\u2212]*`;
const OPTION = new RegExp(String.raw`${DASHES}\p{L}[\w-]*`, 'gu');
/** A number is an option only where nothing but a command stands: elsewhere it may be a negative one. */
const OPTION_OR_NUMBER = String.raw`${DASHES}[\p{L}\d][\w-]*`;
/** From one curly quote to the next, where no straight one stands between them. An apostrophe is none. */
const DOUBLE = String.raw`[“”„‟«»](?:[^“”„‟«»'"\n]*[“”„‟«»])?`;
const SINGLE = String.raw`(?<!\p{L})[‘’‚‛](?:[^‘’‚‛'"\n]*[‘’‚‛])?`;
const ANY = new RegExp([OPTION_OR_NUMBER, DOUBLE, SINGLE].join('|'), 'gu');

/** What the shell would not read as it looks, by its place in a command. Inside straight quotes, comments and here-documents, all characters are text. */
export const inCommand = (command: string): Iterable<TypographicCharacter> => find(command, ANY);

/** The same for code within a sentence, which may be a message or a name as well: only what must be an option counts. */
export const inInlineCode = (code: string): Iterable<TypographicCharacter> => find(code, OPTION);

function* find(code: string, pattern: RegExp): Iterable<TypographicCharacter> {
  let reader: ShellReader | undefined;
  for (const { 0: found, index: offset } of code.matchAll(pattern)) {
    reader ??= new ShellReader(code);
    if (reader.placeAt(offset) !== 'bare') continue;
    const told = /^[-\u2010-\u2015\u2212]/.test(found) ? DASH : QUOTE;
    yield { code: 'typographic-character', severity: 'warning', message: `\`${found}\`: ${told.message}`, hint: told.hint, offset, length: found.length };
  }
}

const DASH = { message: 'this dash is longer than the one that options start with, so that no option is read', hint: 'type it again with plain hyphens: `-` or `--`' };
const QUOTE = { message: 'the shell takes curly quotes for letters, so that nothing is quoted', hint: 'type straight quotes, or put straight ones around text that needs these' };
