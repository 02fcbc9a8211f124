/** A canvas: Slack reads it as Markdown, with checklists, tables and links. */
import type { RootContent } from 'mdast';
import type { Catalog } from '#src/catalog/catalog.ts';
import { levelText } from '#src/messages/level-text.ts';
import type { Message } from '#src/messages/message.ts';
import { fieldNodes, heading, link, paragraph, runsNodes, strong, text } from '#src/messages/to-mdast.ts';
import { markdownOf } from '#src/targets/message-markdown.ts';

export function canvasMarkdown(message: Message, { messages }: Catalog): string {
  const { title, fields, facts, actions, footer } = message;
  const level = message.kind === 'document' ? undefined : levelText(message, messages);
  const nodes: RootContent[] = [
    heading(1, runsNodes(title.runs)),
    ...(level === undefined ? [] : [paragraph([strong(level)])]),
    ...[...fields, ...facts].flatMap((field) => fieldNodes(field, 2)),
    ...(actions.length === 0 ? [] : [paragraph(actions.flatMap(({ url, label }, index) => [...(index === 0 ? [] : [text(' · ')]), link(url, label)]))]),
    ...(footer === undefined ? [] : [paragraph([{ type: 'emphasis', children: [text(footer)] }])]),
  ];
  return markdownOf(nodes);
}
