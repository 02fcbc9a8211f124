import { goesToChat } from '#src/messages/destinations.ts';
import { checkTeams } from '#src/messages/teams/check-teams.ts';
import { teamsMessage } from '#src/messages/teams/teams-card.ts';
import { composedMessages } from '#src/targets/composed-messages.ts';
import type { Target } from '#src/targets/target.ts';

export const teams: Target = {
  summary: 'Microsoft Teams cards for a Workflows webhook',
  folder: 'messages/teams',
  render: (input) => {
    const cards = composedMessages(input).filter(({ planned }) => goesToChat(planned, input.runbook)).map(({ planned, message }) => ({ path: planned.path, message, json: JSON.stringify(teamsMessage(message, input.catalog), undefined, 1) }));
    return {
      files: cards.map(({ path, json }) => ({ path: `${path}.json`, content: `${json}\n` })),
      diagnostics: input.place(cards.flatMap(({ path, message, json }) => checkTeams(json, message, path))),
    };
  },
};
