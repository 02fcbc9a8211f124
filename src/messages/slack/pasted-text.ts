import type { MessageCatalog } from '#src/catalog/catalog.ts';
import type { Mark, Message } from '#src/messages/message.ts';
import { writeText, type TextStyle } from '#src/messages/write-text.ts';
import { calmPasted, calmStart } from './escape.ts';

/** https://docs.slack.dev/messaging/formatting-message-text: bold, italic, strike and code of mrkdwn. */
const SIGNS: Readonly<Record<Mark, string>> = { strong: '*', emphasis: '_', strike: '~', code: '`' };

const style = (words: MessageCatalog['messages']): TextStyle => ({
  words,
  bullet: '• ',
  escape: (text) => text,
  mark: (text, { marks, href }) => {
    const marked = marks.reduce((inner, mark) => wrap(inner, SIGNS[mark]), text);
    return href === undefined || href === text || href === `mailto:${text}` ? marked : `${marked} (${href})`;
  },
  heading: (text) => wrap(text, SIGNS.strong),
  code: (text) => (text.includes('```') ? text : `\`\`\`\n${text}\n\`\`\``),
});

/** Slack has no escape for its signs: a text that holds one is better left unmarked. */
function wrap(text: string, sign: string): string {
  const core = text.trim();
  if (core === '' || core.includes(sign) || core.includes('\n')) return text;
  return text.replace(core, () => `${sign}${core}${sign}`);
}

/** The message as mrkdwn to paste into Slack. Nothing in it mentions, links or commands by itself. Ends with a line break. */
export const slackText = (message: Message, catalog: MessageCatalog): string => calmStart(calmPasted(writeText(message, style(catalog.messages))));
