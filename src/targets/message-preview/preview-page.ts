import { fill } from '#src/model/fill.ts';
import { bodyHtml, escapeHtml } from '#src/messages/html.ts';
import { isOpen } from '#src/messages/message.ts';
import { slackMessage } from '#src/messages/slack/slack-message.ts';
import { statusEntry } from '#src/messages/status-page/status-entry.ts';
import { teamsMessage } from '#src/messages/teams/teams-card.ts';
import { textOfRuns } from '#src/messages/runs.ts';
import type { Composed } from '#src/targets/composed-messages.ts';
import type { TargetInput } from '#src/targets/target.ts';
import { drawSlack } from './draw-slack.ts';
import { drawTeams } from './draw-teams.ts';
import { PREVIEW_STYLE } from './preview-style.ts';

/** A page without scripts: messages by level, template and moment; those of agents with channels of their own in Slack's form alone. */
export function previewPage(composed: readonly Composed[], input: TargetInput): string {
  const { book, runbook, catalog } = input;
  const words = catalog.messages.preview;
  const levels = runbook.severities.length === 0 ? [{ id: 'all', label: catalog.messages.index.all }] : runbook.severities;
  const title = fill(words.title, { title: book.title });
  return `<!doctype html>
<html lang="${escapeHtml(book.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">
<title>${escapeHtml(title)}</title>
<style>${PREVIEW_STYLE}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(words.how)}</p>
<nav aria-label="${escapeHtml(words.levels)}">${levels.map(({ id, label }) => `<a href="#${escapeHtml(id)}">${escapeHtml(label)}</a>`).join('')}</nav>
</header>
<main>
${levels.map(({ id, label }) => levelSection(id, label, composed, input)).join('\n')}
</main>
<footer><p>${escapeHtml(fill(catalog.messages.index.revision, { revision: book.revision.label }))}</p></footer>
</body>
</html>
`;
}

function levelSection(id: string, label: string, composed: readonly Composed[], input: TargetInput): string {
  const words = input.catalog.messages;
  const own = composed.filter(({ planned }) => (planned.severity?.id ?? 'all') === id);
  const groups = [...Map.groupBy(own, ({ planned }) => planned.template)].map(
    ([template, messages]) => `<h3>${escapeHtml(template.title)} <span class="audience">${escapeHtml(words.audiences[template.audience])}</span></h3>\n${messages.map((each) => messageDetails(each, input)).join('\n')}`,
  );
  const body = groups.length === 0 ? `<p>${escapeHtml(words.index.noMessages)}</p>` : groups.join('\n');
  return `<section id="${escapeHtml(id)}">\n<h2>${escapeHtml(label)}</h2>\n${body}\n</section>`;
}

function messageDetails(each: Composed, input: TargetInput): string {
  const { planned, message } = each;
  const words = input.catalog.messages;
  const [agent] = planned.agents;
  const moment = words.moments[message.moment];
  const name = agent === undefined ? moment : fill(words.index.forAgent, { message: moment, agent: agent.name });
  const open = message.placeholders.filter(isOpen).length;
  const count = fill(new Intl.PluralRules(input.catalog.locale).select(open) === 'one' ? words.preview.openOne : words.preview.open, { n: open });
  const drawings = agent === undefined ? allDrawings(each, input) : [drawing(words.preview.slack, drawSlack(slackMessage(message, input.catalog).blocks))];
  return `<details>\n<summary><b>${escapeHtml(name)}</b> <span class="subject">${escapeHtml(textOfRuns(message.title.runs))}</span> <span class="count">${escapeHtml(count)}</span></summary>\n${deliveryLine(each, input)}<div class="channels">${drawings.join('\n')}</div>\n</details>`;
}

function allDrawings({ message }: Composed, { catalog }: TargetInput): string[] {
  const words = catalog.messages.preview;
  const outside = message.audience === 'customers' || message.audience === 'public';
  return [
    drawing(words.slack, drawSlack(slackMessage(message, catalog).blocks)),
    drawing(words.email, `<div class="mail"><p class="head">${escapeHtml(textOfRuns(message.title.runs))}</p>${bodyHtml(message, catalog)}</div>`),
    ...(outside ? [drawing(words.statusPage, statusDrawing(statusEntry(message, catalog), catalog.messages))] : []),
    drawing(words.teams, drawTeams(teamsMessage(message, catalog).attachments[0].content)),
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
    [words.latest, [delivery.by, delivery.updateEvery === undefined ? undefined : fill(words.every, { time: delivery.updateEvery })].filter((time) => time !== undefined).join(', ')],
  ].filter(([, text]) => text !== '');
  return labelled.length === 0 ? '' : `<dl>${labelled.map(([label = '', text = '']) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(text)}</dd></div>`).join('')}</dl>\n`;
}
