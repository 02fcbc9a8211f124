import type { Slip } from './slip.ts';

/** What the reader of files puts in place of bytes that are no UTF-8. */
const REPLACEMENT = '\uFFFD';

/** Why nothing of a file can be used: it is not text as we read it, or there is none. */
export function unreadable(text: string, path: string): Slip | undefined {
  const foreign = text.search(/[\uFFFD\0]/);
  if (foreign >= 0) return { code: 'not-utf8', message: 'the file is not saved as UTF-8: what stands here cannot be read', offset: foreign, length: text[foreign] === REPLACEMENT ? 1 : 0, hint: 'save it as UTF-8 in your editor, and look at the letter here' };
  if (/\.ya?ml$/.test(path) && text.trim() === '') return { code: 'empty-file', message: 'the file is empty', offset: 0, length: 0, hint: 'write its fields, or delete it' };
  return undefined;
}
