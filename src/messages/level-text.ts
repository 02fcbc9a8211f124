import type { MessageCatalog } from '#src/catalog/catalog.ts';
import { fill } from '#src/model/fill.ts';
import type { Message } from './message.ts';

/** "P0 Critical · Active", without what the message's own text says; undefined where nothing is left. */
export function levelText({ level, status, placeholders }: Message, words: MessageCatalog['messages']): string | undefined {
  const said = placeholders.some(({ id }) => id === 'incident.status');
  if (said || status === undefined) return level;
  return level === undefined ? status : fill(words.levelAndStatus, { level, status });
}
