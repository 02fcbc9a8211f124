import type { RootContent } from 'mdast';
import type { Composer } from '#src/messages/compose.ts';
import type { Message } from '#src/messages/message.ts';
import { fieldNodes, heading, paragraph, runsNodes, text } from '#src/messages/to-mdast.ts';
import type { Composed } from '#src/targets/composed-messages.ts';
import { markdownOf } from '#src/targets/message-markdown.ts';

/** One message through its moments, on one page. What to fill in stands on a page of its own. */
export function momentsMarkdown(group: readonly [Composed, ...Composed[]], composer: Composer): string {
  return markdownOf([heading(1, [text(group[0].planned.template.title)]), ...group.flatMap(({ message }) => momentNodes(message, composer))]);
}

function momentNodes(message: Message, { catalog }: Composer): RootContent[] {
  return [heading(2, [text(catalog.messages.moments[message.moment])]), paragraph([{ type: 'strong', children: runsNodes(message.title.runs) }]), ...message.fields.flatMap((field) => fieldNodes(field, 3))];
}
