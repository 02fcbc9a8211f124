import type { Finding } from '#src/diagnostics/finding.ts';
import type { Message } from '#src/messages/message.ts';

/** https://learn.microsoft.com/microsoftteams/limits-specifications-teams: a message by webhook, about 28 KB. */
export const TEAMS_BYTES = 28 * 1024;

/** Whether Teams would take the message as written; if not, the longest text is the one to shorten. */
export function checkTeams(json: string, message: Message, name: string): Finding[] {
  const bytes = new TextEncoder().encode(json).length;
  if (bytes <= TEAMS_BYTES) return [];
  const sizes = [...message.fields, ...message.facts].map((field) => ({ origin: field.origin, size: JSON.stringify(field.blocks).length }));
  const { file, path } = sizes.toSorted((a, b) => b.size - a.size)[0]?.origin ?? message.title.origin;
  return [{ code: 'teams-message', message: `the message is too long for Teams (${name}): ${bytes} bytes, and at most ${TEAMS_BYTES} fit; this is its longest text`, file, path }];
}
