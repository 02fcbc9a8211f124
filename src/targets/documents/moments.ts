import type { RootContent } from 'mdast';
import type { Composer } from '#src/messages/compose.ts';
import type { Message, Placeholder } from '#src/messages/message.ts';
import { fieldNodes, heading, paragraph, runsNodes, text } from '#src/messages/to-mdast.ts';
import { fill } from '#src/model/fill.ts';
import type { Composed } from '#src/targets/composed-messages.ts';
import { comment, markdownOf } from '#src/targets/message-markdown.ts';
import { adviceComment, choicesOf } from './document.ts';

/** One message through its moments, on one page; advice and what to fill in are comments. */
export function momentsMarkdown(group: readonly Composed[], composer: Composer): string {
  const [first] = group;
  if (first === undefined) return '';
  const placeholders = new Map(group.flatMap(({ message }) => message.placeholders).map((placeholder) => [placeholder.id, placeholder]));
  return markdownOf([
    heading(1, [text(first.planned.template.title)]),
    ...adviceComment(composer, first.planned),
    ...(placeholders.size === 0 ? [] : [comment(`\n${[...placeholders.values()].map((each) => placeholderLine(each, composer)).join('\n')}\n`)]),
    ...group.flatMap(({ message }) => momentNodes(message, composer)),
  ]);
}

function placeholderLine(placeholder: Placeholder, composer: Composer): string {
  const { word, prompt } = placeholder;
  return [fill(composer.catalog.messages.open, { word }), prompt, ...choicesOf(placeholder, composer)].join(' — ').replaceAll('\n', ' ');
}

function momentNodes(message: Message, { catalog }: Composer): RootContent[] {
  return [heading(2, [text(catalog.messages.moments[message.moment])]), paragraph([{ type: 'strong', children: runsNodes(message.title.runs) }]), ...message.fields.flatMap((field) => fieldNodes(field, 3))];
}
