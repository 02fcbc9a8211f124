/** Characters in a command that nobody sees: they come along when it is copied from a chat or a word processor, and the shell fails on them, or runs another command than the one that is read. */

/** Blanks that are none to a shell, a soft hyphen, characters without width, and those that turn the direction of text (https://trojansource.codes). */
const HIDDEN = /[\u00A0\u00AD\u180E\u2000-\u200B\u200E\u200F\u2028-\u202F\u205F-\u2069\uFEFF]/.source;
/** Joiners belong to emoji and to scripts other than Latin, and are seen by what they do there. */
const JOINER = /(?<!(?!\p{Script=Latin})[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])[\u200C\u200D]/u.source;
const ANY = new RegExp(`${HIDDEN}|${JOINER}`, 'gu');

export interface HiddenCharacter {
  readonly code: 'hidden-character';
  readonly message: string;
  readonly hint: string;
  readonly offset: number;
}

/** Each hidden character of a piece of code, by its offset there. */
export function* hiddenCharacters(code: string): Iterable<HiddenCharacter> {
  for (const { 0: character, index } of code.matchAll(ANY)) {
    const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    yield { code: 'hidden-character', message: `a character that cannot be seen stands in this command: ${name}`, hint: 'delete it, or type a plain blank in its place', offset: index };
  }
}
