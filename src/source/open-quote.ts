/** A quote that is opened and not closed: YAML reads on to the next one, wherever that stands. */
import { quotedForm } from './quoted-form.ts';
import type { YamlSlip } from './slip.ts';
import { endOfLine } from './source-text.ts';

/** Keys that the text ran over, on its line or below, or the sign before a value at its end. */
const RAN_OVER = /,\s*[A-Za-z][\w-]*:\s|\n\s*(?:- )?[A-Za-z][\w-]*:\s|(?:[:,[{]|\n\s*-)\s*['"]$/;
/** Where the text most likely ends: before the next key, or what closes the map or list, or at the end of its line. */
const END = /\s*[\]}]?,\s*[A-Za-z][\w-]*:\s|,?\s*[\]}]*\s*$/;

/** Whether a quoted text, quotes included, holds what can hardly be meant as text. */
export const isRunaway = (quoted: string): boolean => RAN_OVER.test(quoted);

/** The slip of the quote at an offset. */
export function openQuoteSlip(source: string, offset: number): YamlSlip {
  const line = source.slice(offset + 1, endOfLine(source, offset)).trimEnd();
  const text = line.slice(0, END.exec(line)?.index);
  const quote = source[offset] ?? '"';
  return { code: 'yaml-quote', message: `the quote \`${quote}\` is not closed`, offset, length: 1, hint: text === '' ? `write a second \`${quote}\` where the text ends` : `write ${quotedForm(text)}: it ends where the text does` };
}
