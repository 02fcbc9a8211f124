/** A document to fill in: headings, tables and lists stand there; the guidance is in comments, so that it is gone once it is published. */
import type { RootContent } from 'mdast';
import { composeAdvice, type Composer } from '#src/messages/compose.ts';
import type { Block, MessageField, Placeholder, Run } from '#src/messages/message.ts';
import { blocksNodes, heading, paragraph, runsNodes, text } from '#src/messages/to-mdast.ts';
import type { TemplateField } from '#src/model/runbook.ts';
import { fill } from '#src/model/fill.ts';
import type { Composed } from '#src/targets/composed-messages.ts';
import { comment, markdownOf } from '#src/targets/message-markdown.ts';

export function documentMarkdown({ planned, message }: Composed, composer: Composer): string {
  const { template } = planned;
  const declared = new Map(template.fields.map((field) => [field.id, field]));
  return markdownOf([
    heading(1, runsNodes(message.title.runs)),
    ...adviceComment(composer, planned),
    ...message.fields.flatMap((field) => fieldSection(field, declared.get(field.id), message.placeholders, composer)),
    ...(message.footer === undefined ? [] : [paragraph([{ type: 'emphasis', children: [text(message.footer)] }])]),
  ]);
}

/** The template's own advice, never part of the text. */
export function adviceComment(composer: Composer, planned: Composed['planned']): RootContent[] {
  const advice = markdownOf(blocksNodes(composeAdvice(composer, planned)));
  return advice.trim() === '' ? [] : [comment(`\n${advice}\n`)];
}

function fieldSection(field: MessageField, declared: TemplateField | undefined, placeholders: readonly Placeholder[], composer: Composer): RootContent[] {
  const head = field.label === undefined ? [] : [heading(2, runsNodes(field.label))];
  if (declared === undefined || declared.text !== undefined) return [...head, ...blocksNodes(field.blocks)];
  const own = placeholders.find(({ id }) => id === `fields.${field.id}`);
  const guidance = [...(field.guidance === undefined ? [] : [field.guidance]), ...(own === undefined ? [] : choicesOf(own, composer))];
  return [...head, ...(guidance.length === 0 ? [] : [comment(guidance.join('\n'))]), ...blocksNodes(field.blocks.flatMap(emptied)), ...(declared.type === 'list' ? [EMPTY_LIST] : [])];
}

export function choicesOf({ options, example }: Placeholder, { catalog }: Composer): string[] {
  const words = catalog.messages.documents;
  return [...(options.length === 0 ? [] : [fill(words.options, { options: options.join('; ') })]), ...(example === undefined ? [] : [fill(words.example, { example })])];
}

const EMPTY_LIST: RootContent = { type: 'list', ordered: false, spread: false, children: [{ type: 'listItem', spread: false, children: [] }] };

/** What stands open is left empty: the comment above says what to write. */
function emptied(block: Block): Block[] {
  if (block.kind === 'table') return [{ ...block, rows: block.rows.map((row) => row.map(closed)) }];
  if (block.kind !== 'paragraph') return [block];
  const runs = closed(block.runs);
  return runs.length === 0 ? [] : [{ ...block, runs }];
}

const closed = (runs: readonly Run[]): Run[] => runs.filter(({ placeholder }) => placeholder === undefined);
