import { fill } from '#src/model/fill.ts';
import { escapeHtml } from '#src/messages/html.ts';
import type { Composed } from '#src/targets/composed-messages.ts';
import type { TargetInput } from '#src/targets/target.ts';
import { messageDetails } from './message-details.ts';
import { PREVIEW_STYLE } from './preview-style.ts';

/** A page without scripts: messages by level, template and moment, the first group open; those of agents with channels of their own in one form alone. */
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
  const own = composed.filter(({ planned }) => (planned.severity?.id ?? 'all') === id);
  const groups = [...Map.groupBy(own, ({ planned }) => planned.template).values()].map((group) => groupHtml(group, group[0] === composed[0], input));
  const body = groups.length === 0 ? `<p>${escapeHtml(input.catalog.messages.index.noMessages)}</p>` : groups.join('\n');
  return `<section id="${escapeHtml(id)}">\n<h2>${escapeHtml(label)}</h2>\n${body}\n</section>`;
}

/** A template at a level. Open, its messages for all show what is inside of the others. */
function groupHtml(group: readonly Composed[], open: boolean, input: TargetInput): string {
  const words = input.catalog.messages;
  const template = group[0]?.planned.template;
  if (template === undefined) return '';
  const head = `<h3>${escapeHtml(template.title)} <span class="audience">${escapeHtml(words.audiences[template.audience])}</span></h3>`;
  return [head, ...agentsLine(group, input), ...group.map((each) => messageDetails(each, open && each.planned.agents.length === 0, input))].join('\n');
}

/** Whether agents have messages of their own in the group; nothing where there is one agent, or none. */
function agentsLine(group: readonly Composed[], { runbook, catalog }: TargetInput): string[] {
  const { preview } = catalog.messages;
  const own = new Set(group.flatMap(({ planned }) => planned.agents));
  if (runbook.agents.length < 2 || own.size === runbook.agents.length) return [];
  return [`<p class="agents">${escapeHtml(own.size === 0 ? preview.sameForAll : preview.ownBeside)}</p>`];
}
