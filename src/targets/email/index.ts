import { draftHtml, messageHtml } from '#src/messages/html.ts';
import { plainText } from '#src/messages/plain-text.ts';
import { textOfRuns } from '#src/messages/runs.ts';
import { composedMessages, type Composed } from '#src/targets/composed-messages.ts';
import type { OutputFile, Target, TargetInput } from '#src/targets/target.ts';
import { mailPage } from './mail-page.ts';
import { writeMail } from './write-mail.ts';

export const email: Target = {
  summary: 'messages as mail drafts, with HTML and plain text',
  folder: 'messages/email',
  render: (input) => ({ files: composedMessages(input).flatMap((each) => mailFiles(each, input)), diagnostics: [] }),
};

function mailFiles({ planned, message }: Composed, input: TargetInput): OutputFile[] {
  const subject = textOfRuns(message.title.runs).replaceAll('\n', ' ');
  const text = plainText(message, input.catalog);
  const page = (body: string): string => mailPage(subject, body, input.book.language);
  return [
    { path: `${planned.path}.eml`, content: writeMail({ subject, text, html: page(draftHtml(message, input.catalog)), to: addressesOf({ planned, message }, input) }) },
    { path: `${planned.path}.html`, content: page(messageHtml(message, input.catalog)) },
    { path: `${planned.path}.txt`, content: text },
  ];
}

/** The mail channels of the template, or those that the agent has in their place. */
function addressesOf({ planned: { template, agents } }: Composed, { runbook }: TargetInput): string[] {
  const replaced = agents[0]?.channels ?? {};
  const channels = template.channels.map((id) => runbook.organization.channels.find((channel) => channel.id === (replaced[id] ?? id)));
  return channels.flatMap((channel) => (channel?.type === 'email' && channel.address !== undefined ? [channel.address] : []));
}
