import type { MessageCatalog } from '#src/catalog/catalog.ts';
import type { Message } from './message.ts';
import { writeText, type TextStyle } from './write-text.ts';

/** Text alone; a link shows where it leads. */
export const plainStyle = (words: MessageCatalog['messages']): TextStyle => ({
  words,
  bullet: '- ',
  escape: (text) => text,
  mark: (text, { href }) => (href === undefined || href === text || href === `mailto:${text}` ? text : `${text} (${href})`),
  heading: (text) => text,
  code: (text) => text,
});

/** The message as plain text: for mail, for reading aloud, for any field that takes text. Ends with a line break. */
export const plainText = (message: Message, catalog: MessageCatalog): string => writeText(message, plainStyle(catalog.messages));
