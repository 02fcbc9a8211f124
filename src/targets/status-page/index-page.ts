/** The page to choose an entry from, with the reason for the status that it suggests. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { Catalog } from '#src/catalog/catalog.ts';
import { fill } from '#src/model/fill.ts';
import { statusEntry } from '#src/messages/status-page/status-entry.ts';
import { heading, link, paragraph, tableOf, text } from '#src/messages/to-mdast.ts';
import type { Composed } from '#src/targets/composed-messages.ts';
import { markdownOf } from '#src/targets/message-markdown.ts';
import type { TargetInput } from '#src/targets/target.ts';

export function indexPage(entries: readonly Composed[], { runbook, book, catalog }: TargetInput): string {
  const { statusIndex: words, index, statusPage } = catalog.messages;
  const levels = runbook.severities.length === 0 ? [{ id: 'all', label: index.all }] : runbook.severities;
  return markdownOf([
    heading(1, [text(fill(words.title, { title: runbook.settings.title }))]),
    paragraph([text(fill(index.revision, { revision: book.revision.label }))]),
    ...(entries.length === 0 ? [paragraph([text(words.none)])] : [paragraph([text(words.how)]), paragraph([text(fill(words.raise, { investigating: statusPage.investigating, identified: statusPage.identified }))])]),
    ...levels.flatMap(({ id, label }) => levelNodes(label, entries.filter(({ planned }) => (planned.severity?.id ?? 'all') === id), catalog)),
  ], { alignTables: false });
}

function levelNodes(label: string, entries: readonly Composed[], { messages, ...catalog }: Catalog): RootContent[] {
  const { statusIndex: words, index } = messages;
  if (entries.length === 0) return [];
  const head = [index.message, index.moment, words.status, index.files].map((each) => [text(each)]);
  const rows = entries.map(({ planned, message }): PhrasingContent[][] => {
    const [agent] = planned.agents;
    const name = agent === undefined ? planned.template.title : fill(index.forAgent, { message: planned.template.title, agent: agent.name });
    const { status } = statusEntry(message, { messages, ...catalog });
    return [[text(name)], [text(messages.moments[message.moment])], [text(messages.statusPage[status])], [link(`${planned.path}.txt`, words.paste), text(' · '), link(`${planned.path}.json`, words.json)]];
  });
  return [heading(2, [text(label)]), tableOf(head, rows)];
}
