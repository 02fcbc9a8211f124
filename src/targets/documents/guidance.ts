/** What to write where, for texts that go outside: on a page of its own, so that no part of it can be pasted along. */
import type { PhrasingContent, RootContent } from 'mdast';
import { composeAdvice, type Composer } from '#src/messages/compose.ts';
import type { Message, MessageField, Placeholder } from '#src/messages/message.ts';
import { blocksNodes, heading, paragraph, runsNodes, strong, text } from '#src/messages/to-mdast.ts';
import { fill } from '#src/model/fill.ts';
import type { Composed } from '#src/targets/composed-messages.ts';
import { markdownOf } from '#src/targets/message-markdown.ts';

/** The template's advice, then everything that stands open in its messages. */
export function guidanceMarkdown(group: readonly [Composed, ...Composed[]], composer: Composer): string {
  const { messages } = composer.catalog;
  const [{ planned }] = group;
  const items = itemsOf(group.map(({ message }) => message), composer);
  return markdownOf([
    heading(1, [text(fill(messages.documents.guidance, { title: planned.template.title }))]),
    paragraph([text(messages.documents.inside)]),
    ...blocksNodes(composeAdvice(composer, planned)),
    ...(items.length === 0 ? [] : [heading(2, [text(messages.index.fillIn)]), listOf(items)]),
    paragraph([text(fill(messages.index.revision, { revision: composer.revision }))]),
  ]);
}

interface Item {
  readonly name: readonly PhrasingContent[];
  readonly lines: readonly string[];
}

/** Sections by their headings, then what stands in brackets in the texts. The tables of a document tell by themselves what goes into them. */
function itemsOf(messages: readonly Message[], composer: Composer): Item[] {
  const fields = new Map(messages.flatMap((message) => message.fields.filter(isAsked).map((field) => [field.id, { field, message }])));
  const isTold = (id: string): boolean => [...fields.keys()].some((field) => id === `fields.${field}` || id.startsWith(`fields.${field}.`));
  const placeholders = new Map(messages.flatMap(({ placeholders: all, kind }) => all.filter(({ id }) => kind === 'message' || !id.startsWith('fields.'))).filter(({ id }) => !isTold(id)).map((each) => [each.id, each]));
  return [...[...fields.values()].map(({ field, message }) => fieldItem(field, message, composer)), ...[...placeholders.values()].map((each) => placeholderItem(each, composer))];
}

const isAsked = ({ label, guidance }: MessageField): boolean => label !== undefined && guidance !== undefined;

function fieldItem({ id, label = [], guidance = '' }: MessageField, { placeholders }: Message, composer: Composer): Item {
  const own = placeholders.find((each) => each.id === `fields.${id}`);
  return { name: [{ type: 'strong', children: runsNodes(label) }], lines: [guidance, ...(own === undefined ? [] : choicesOf(own, composer))] };
}

function placeholderItem(placeholder: Placeholder, composer: Composer): Item {
  const { word, prompt } = placeholder;
  return { name: [strong(fill(composer.catalog.messages.open, { word }))], lines: [prompt, ...choicesOf(placeholder, composer)] };
}

export function choicesOf({ options, example }: Placeholder, { catalog }: Composer): string[] {
  const words = catalog.messages.documents;
  return [...(options.length === 0 ? [] : [fill(words.options, { options: options.join('; ') })]), ...(example === undefined ? [] : [fill(words.example, { example })])];
}

function listOf(items: readonly Item[]): RootContent {
  const children = items.map(({ name, lines }) => ({ type: 'listItem' as const, spread: false, children: [paragraph([...name, text(['', ...lines].join(' — ').replaceAll('\n', ' '))])] }));
  return { type: 'list', ordered: false, spread: false, children };
}
