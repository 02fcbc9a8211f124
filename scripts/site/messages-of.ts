import type { ViewInput } from '#src/html/view.ts';
import { messageData, type MessageData } from '#src/messages/message-data.ts';

/** What the composer needs. Without templates there is nothing to compose. */
export function messagesOf({ runbook, book, catalog, prose }: ViewInput): MessageData | undefined {
  if (runbook.templates.length === 0) return undefined;
  return messageData({ runbook, catalog, revision: book.revision.label, prose: (text) => prose(text).tree });
}
