import type { MessageCatalog } from '#src/catalog/catalog.ts';
import { fill } from '#src/model/fill.ts';
import type { Delivery } from './message.ts';

/** "within 30 min, then every 30 min", "every hour"; empty where nothing is due. */
export function latestText({ by, updateEvery }: Delivery, { messages }: MessageCatalog): string {
  const { every, thenEvery } = messages.index;
  const again = updateEvery === undefined ? undefined : fill(by === undefined ? every : thenEvery, { time: updateEvery });
  return [by, again].filter((time) => time !== undefined).join(', ');
}
