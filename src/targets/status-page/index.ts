import type { TargetInput, OutputFile, Target } from '#src/targets/target.ts';
import { composedMessages, type Composed } from '#src/targets/composed-messages.ts';
import { goesToStatusPage } from '#src/messages/destinations.ts';
import { statusEntry, statusText } from '#src/messages/status-page/status-entry.ts';
import { indexPage } from './index-page.ts';

export const statusPage: Target = {
  summary: 'entries for a status page, one per moment: as text and as JSON',
  folder: 'messages/status-page',
  render: (input) => {
    const entries = composedMessages(input).filter(({ planned }) => goesToStatusPage(planned, input.runbook));
    return { files: [...entries.flatMap((each) => entryFiles(each, input)), { path: 'index.md', content: indexPage(entries, input) }], diagnostics: [] };
  },
};

function entryFiles({ planned: { path }, message }: Composed, { catalog }: TargetInput): OutputFile[] {
  const entry = statusEntry(message, catalog);
  return [
    { path: `${path}.txt`, content: statusText(entry, catalog) },
    { path: `${path}.json`, content: `${JSON.stringify(entry, undefined, 2)}\n` },
  ];
}
