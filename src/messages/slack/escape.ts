/** The two places where author text meets Slack's own markup. */

/** For text that Slack's interface reads as mrkdwn: https://docs.slack.dev/messaging/formatting-message-text#escaping */
export const escapeMrkdwn = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const BROADCAST = /@(?=(?:channel|here|everyone|group)\b)/gi;
const JOINER = '\u2060';

/**
 * For text that a person pastes, as a whole: a sign may open in one field and close in the next. There, Slack escapes by itself, so entities would be seen. What could be taken for a control sequence gets
 * other brackets, and a word joiner keeps `@channel` a word.
 */
export function calmPasted(text: string): string {
  const calm = text.replaceAll(/<(?=[^\s<>])([^<>\n]*)>/g, '‹$1›').replaceAll(BROADCAST, `@${JOINER}`);
  return calm === text ? calm : calmPasted(calm);
}

/** A pasted text that begins with a slash would be a command. */
export const calmStart = (text: string): string => (text.startsWith('/') ? `${JOINER}${text}` : text);
