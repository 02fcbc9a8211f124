/** Message → an entry on a status page. */
import type { Moment } from '#schemas/vocabulary.ts';
import type { MessageCatalog } from '#src/catalog/catalog.ts';
import type { Message } from '#src/messages/message.ts';
import { plainStyle } from '#src/messages/plain-text.ts';
import { textOfRuns } from '#src/messages/runs.ts';
import { fieldText } from '#src/messages/write-text.ts';

/** What status pages call the states of an incident: https://support.atlassian.com/statuspage/docs/create-an-incident/ */
export type PageStatus = 'investigating' | 'identified' | 'monitoring' | 'resolved';

/** An update does not say that the cause is known: whoever knows it raises the entry to identified. */
const STATUS: Readonly<Record<Moment, PageStatus>> = { declared: 'investigating', update: 'investigating', mitigated: 'monitoring', resolved: 'resolved', review: 'resolved' };

export interface StatusEntry {
  readonly title: string;
  readonly body: string;
  /** A suggestion: the moment of a message says it only roughly. */
  readonly status: PageStatus;
}

export function statusEntry(message: Message, catalog: MessageCatalog): StatusEntry {
  const style = plainStyle(catalog.messages);
  return { title: textOfRuns(message.title.runs).replaceAll('\n', ' '), body: message.fields.map((field) => fieldText(field, style)).join('\n\n'), status: STATUS[message.moment] };
}

/** The entry as text to paste, its status first. */
export const statusText = ({ title, body, status }: StatusEntry, catalog: MessageCatalog): string => `${title}\n${catalog.messages.statusPage[status]}\n\n${body}\n`;
