import { fill } from '#src/model/fill.ts';
import { goesToChat, goesToStatusPage } from '#src/messages/destinations.ts';
import { bodyHtml, escapeHtml } from '#src/messages/html.ts';
import { latestText } from '#src/messages/latest-text.ts';
import { isOpen } from '#src/messages/message.ts';
import { slackMessage } from '#src/messages/slack/slack-message.ts';
import { statusEntry } from '#src/messages/status-page/status-entry.ts';
import { teamsMessage } from '#src/messages/teams/teams-card.ts';
import { textOfRuns } from '#src/messages/runs.ts';
import type { Composed } from '#src/targets/composed-messages.ts';
import type { TargetInput } from '#src/targets/target.ts';
import { drawSlack } from './draw-slack.ts';
import { drawTeams } from './draw-teams.ts';

/** Folded behind its moment and subject: where it goes, and what it looks like there. */
export function messageDetails(each: Composed, isOpenAtFirst: boolean, input: TargetInput): string {
  const { planned, message } = each;
  const words = input.catalog.messages;
  const [agent] = planned.agents;
  const moment = words.moments[message.moment];
  const name = agent === undefined ? moment : fill(words.index.forAgent, { message: moment, agent: agent.name });
  const open = message.placeholders.filter(isOpen).length;
  const count = fill(new Intl.PluralRules(input.catalog.locale).select(open) === 'one' ? words.preview.openOne : words.preview.open, { n: open });
  const drawings = allDrawings(each, input).slice(0, agent === undefined ? undefined : 1);
  return `<details${isOpenAtFirst ? ' open' : ''}>\n<summary><b>${escapeHtml(name)}</b> <span class="subject">${escapeHtml(textOfRuns(message.title.runs))}</span> <span class="count">${escapeHtml(count)}</span></summary>\n${deliveryLine(each, input)}<div class="channels">${drawings.join('\n')}</div>\n</details>`;
}

/** In the forms that it is sent in. */
function allDrawings({ planned, message }: Composed, { runbook, catalog }: TargetInput): string[] {
  const words = catalog.messages.preview;
  const chats = goesToChat(planned, runbook);
  return [
    ...(chats ? [drawing(words.slack, drawSlack(slackMessage(message, catalog).blocks))] : []),
    ...(goesToStatusPage(planned, runbook) ? [drawing(words.statusPage, statusDrawing(statusEntry(message, catalog), catalog.messages))] : []),
    drawing(words.email, `<div class="mail"><p class="head">${escapeHtml(textOfRuns(message.title.runs))}</p>${bodyHtml(message, catalog)}</div>`),
    ...(chats ? [drawing(words.teams, drawTeams(teamsMessage(message, catalog).attachments[0].content))] : []),
  ];
}

const drawing = (name: string, html: string): string => `<div class="channel"><h4>${escapeHtml(name)}</h4>${html}</div>`;

function statusDrawing({ title, body, status }: ReturnType<typeof statusEntry>, words: TargetInput['catalog']['messages']): string {
  return `<div class="status"><p class="head">${escapeHtml(title)}</p><p><strong>${escapeHtml(words.statusPage[status])}</strong></p>${body.split('\n\n').map((part) => `<p>${escapeHtml(part).replaceAll('\n', '<br>')}</p>`).join('')}</div>`;
}

function deliveryLine({ message: { delivery } }: Composed, { catalog }: TargetInput): string {
  const words = catalog.messages.index;
  const labelled = [
    [words.goesTo, [...delivery.channels, ...delivery.to].join(', ')],
    [words.sentBy, delivery.who.join(', ')],
    [words.latest, latestText(delivery, catalog)],
  ].filter(([, text]) => text !== '');
  return labelled.length === 0 ? '' : `<dl>${labelled.map(([label = '', text = '']) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(text)}</dd></div>`).join('')}</dl>\n`;
}
