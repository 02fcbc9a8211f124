/** A document to fill in: headings, tables and lists stand there. */
import type { RootContent } from 'mdast';
import { composeAdvice, type Composer } from '#src/messages/compose.ts';
import type { Block, MessageField, Placeholder, Run } from '#src/messages/message.ts';
import { blocksNodes, heading, paragraph, runsNodes, text } from '#src/messages/to-mdast.ts';
import { plain } from '#src/messages/runs.ts';
import type { TemplateField } from '#src/model/runbook.ts';
import { fill } from '#src/model/fill.ts';
import type { Composed } from '#src/targets/composed-messages.ts';
import { comment, markdownOf } from '#src/targets/message-markdown.ts';
import { choicesOf } from './guidance.ts';

/** For those inside the guidance is in comments, gone once it is published. What goes outside holds none of it. */
export function documentMarkdown({ planned, message }: Composed, composer: Composer): string {
  const { template } = planned;
  const inside = message.audience === 'internal';
  const declared = new Map(template.fields.map((field) => [field.id, field]));
  const section = (field: MessageField): RootContent[] => fieldSection(field, declared.get(field.id), inside ? guidanceComment(field, message.placeholders, composer) : undefined, composer);
  return markdownOf([
    heading(1, runsNodes(message.title.runs)),
    ...(inside ? adviceComment(composer, planned) : []),
    ...message.fields.flatMap(section),
    ...(message.footer === undefined ? [] : [paragraph([{ type: 'emphasis', children: [text(message.footer)] }])]),
  ]);
}

/** The template's own advice, never part of the text. */
function adviceComment(composer: Composer, planned: Composed['planned']): RootContent[] {
  const advice = markdownOf(blocksNodes(composeAdvice(composer, planned)));
  return advice.trim() === '' ? [] : [comment(`\n${advice}\n`)];
}

function guidanceComment(field: MessageField, placeholders: readonly Placeholder[], composer: Composer): RootContent[] {
  const own = placeholders.find(({ id }) => id === `fields.${field.id}`);
  const guidance = [...(field.guidance === undefined ? [] : [field.guidance]), ...(own === undefined ? [] : choicesOf(own, composer))];
  return guidance.length === 0 ? [] : [comment(guidance.join('\n'))];
}

/** Without a comment that says what to write, the name of the field stands in brackets. */
function fieldSection(field: MessageField, declared: TemplateField | undefined, guidance: readonly RootContent[] | undefined, { catalog }: Composer): RootContent[] {
  const head = field.label === undefined ? [] : [heading(2, runsNodes(field.label))];
  if (declared === undefined || declared.text !== undefined) return [...head, ...blocksNodes(field.blocks)];
  const known = field.blocks.flatMap(emptied);
  const isOpen = guidance === undefined && known.length === 0;
  const open: Block[] = isOpen ? [{ kind: 'paragraph', runs: [plain(fill(catalog.messages.open, { word: declared.name }))] }] : [];
  if (declared.type === 'list') return [...head, ...(guidance ?? []), ...blocksNodes(known), listToFill(open)];
  return [...head, ...(guidance ?? []), ...blocksNodes([...known, ...open])];
}

const listToFill = (first: readonly Block[]): RootContent => ({ type: 'list', ordered: false, spread: false, children: [{ type: 'listItem', spread: false, children: blocksNodes(first) }] });

/** What stands open is left empty. */
function emptied(block: Block): Block[] {
  if (block.kind === 'table') return [{ ...block, rows: block.rows.map((row) => row.map(closed)) }];
  if (block.kind !== 'paragraph') return [block];
  const runs = closed(block.runs);
  return runs.length === 0 ? [] : [{ ...block, runs }];
}

const closed = (runs: readonly Run[]): Run[] => runs.filter(({ placeholder }) => placeholder === undefined);
