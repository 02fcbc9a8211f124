import type { TargetInput, OutputFile, Target } from '#src/targets/target.ts';
import { composedMessages, type Composed } from '#src/targets/composed-messages.ts';
import { statusEntry, statusText } from '#src/messages/status-page/status-entry.ts';

export const statusPage: Target = {
  summary: 'entries for a status page, one per moment: as text and as JSON',
  folder: 'messages/status-page',
  render: (input) => ({ files: composedMessages(input).filter((each) => isForPage(each, input)).flatMap((each) => entryFiles(each, input)), diagnostics: [] }),
};

/** What customers or the public read, where it goes to a status page or to no channel in particular. */
function isForPage({ planned: { template } }: Composed, { runbook }: TargetInput): boolean {
  if (template.audience !== 'customers' && template.audience !== 'public') return false;
  const types = template.channels.map((id) => runbook.organization.channels.find((channel) => channel.id === id)?.type);
  return types.length === 0 || types.includes('status-page');
}

function entryFiles({ planned: { path }, message }: Composed, { catalog }: TargetInput): OutputFile[] {
  const entry = statusEntry(message, catalog);
  return [
    { path: `${path}.txt`, content: statusText(entry, catalog) },
    { path: `${path}.json`, content: `${JSON.stringify(entry, undefined, 2)}\n` },
  ];
}
