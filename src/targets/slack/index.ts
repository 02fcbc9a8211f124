import { composeWarRoom } from '#src/messages/war-room.ts';
import { checkSlack } from '#src/messages/slack/check-slack.ts';
import { slackText } from '#src/messages/slack/pasted-text.ts';
import { slackBlocks, slackMessage } from '#src/messages/slack/slack-message.ts';
import { composedMessages, composerOf, type Composed } from '#src/targets/composed-messages.ts';
import type { OutputFile, Target, TargetInput } from '#src/targets/target.ts';
import { canvasMarkdown } from './canvas.ts';
import { indexPage } from './index-page.ts';

export const slack: Target = {
  summary: 'Slack messages for each level: to paste, for a webhook, as canvases',
  folder: 'messages/slack',
  render: (input) => {
    const composed = composedMessages(input);
    const files = [...composed.flatMap((each) => messageFiles(each, input)), ...warRooms(input), { path: 'index.md', content: indexPage(composed, input) }];
    const findings = composed.flatMap(({ planned, message }) => checkSlack(slackBlocks(message, input.catalog), planned.path));
    return { files, diagnostics: input.place(findings) };
  },
};

function messageFiles({ planned, message }: Composed, { catalog }: TargetInput): OutputFile[] {
  return [
    { path: `${planned.path}.json`, content: `${JSON.stringify(slackMessage(message, catalog), undefined, 2)}\n` },
    { path: `${planned.path}.txt`, content: slackText(message, catalog) },
    { path: `${planned.path}.canvas.md`, content: canvasMarkdown(message, catalog) },
  ];
}

function warRooms(input: TargetInput): OutputFile[] {
  const { severities } = input.runbook;
  const levels = severities.length === 0 ? [undefined] : severities;
  return levels.map((severity) => ({ path: `${severity?.id ?? 'all'}/war-room.canvas.md`, content: canvasMarkdown(composeWarRoom(composerOf(input), severity), input.catalog) }));
}
