import { AdaptiveCard } from 'adaptivecards';
import { describe, expect, test } from 'vitest';
import type { Message } from '#src/messages/message.ts';
import { checkTeams, TEAMS_BYTES } from '#src/messages/teams/check-teams.ts';
import { teamsMessage } from '#src/messages/teams/teams-card.ts';
import { teams } from '#src/targets/teams/index.ts';
import { inputOf, RUNBOOKS } from '../setup/runbooks.ts';
import { always, catalog, messageOf, templateOf, textField } from './builders.ts';

test.each(RUNBOOKS)('%s: each card is one that Adaptive Cards 1.5 takes, in the envelope of Workflows', async (_, dir) => {
  const { files, diagnostics } = teams.render(await inputOf(dir));
  expect(diagnostics).toEqual([]);
  for (const { path, content } of files) {
    const envelope = JSON.parse(String(content));
    expect(envelope, path).toMatchObject({ type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: { type: 'AdaptiveCard', version: '1.5' } }] });
    const card = new AdaptiveCard();
    card.parse(envelope.attachments[0].content);
    expect(card.validateProperties().validationEvents, path).toEqual([]);
    expect(card.getItemCount(), path).toBe(envelope.attachments[0].content.body.length);
    expect(Buffer.byteLength(String(content)), path).toBeLessThanOrEqual(TEAMS_BYTES);
  }
});

test('the parser sees what is wrong with a card', () => {
  const card = new AdaptiveCard();
  card.parse({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'RichTextBlock', inlines: [] }], actions: [{ type: 'Action.OpenUrl', title: 'x' }] });
  expect(card.validateProperties().validationEvents).not.toEqual([]);
});

function jsonOf(text: string): { readonly json: string; readonly message: Message } {
  const message = messageOf(templateOf({ audience: 'partners', subject: always('News'), fields: [textField('Short', 'x'), textField('Long', text)] }));
  return { message, json: JSON.stringify(teamsMessage(message, catalog)) };
}

describe('size', () => {
  const room = TEAMS_BYTES - jsonOf('x').json.length + 1;

  test('just under', () => {
    const { json, message } = jsonOf('x'.repeat(room));
    expect(Buffer.byteLength(json)).toBe(TEAMS_BYTES);
    expect(checkTeams(json, message, 'note')).toEqual([]);
  });

  test('just over, at the longest text', () => {
    const { json, message } = jsonOf('x'.repeat(room + 1));
    expect(checkTeams(json, message, 'note')).toMatchObject([{ code: 'teams-message', file: 'templates/note.mdx', path: ['fields', 1, 'text'] }]);
  });

  test('bytes count, not characters', () => {
    const { json, message } = jsonOf('é'.repeat(room - 10));
    expect(checkTeams(json, message, 'note')).toHaveLength(1);
  });
});
