/** Fields → Slack's rich text, where author text is data: no mention, link or command can come from it. */
import type { RichTextBlockElement, RichTextElement, RichTextList, RichTextSection } from '@slack/types';
import type { MessageCatalog } from '#src/catalog/catalog.ts';
import type { Block, Cell, ListItem, MessageField, Run } from '#src/messages/message.ts';
import { intersperse, plain } from '#src/messages/runs.ts';

type Words = MessageCatalog['messages'];
/** Lines flow together in one section; anything else stands alone. */
type Part = { readonly lines: readonly (readonly RichTextElement[])[] } | { readonly element: Exclude<RichTextBlockElement, RichTextSection> };

/** A field's elements: its label in bold, before a single paragraph on the same line. */
export function fieldElements({ label, blocks }: MessageField, words: Words): RichTextBlockElement[] {
  const parts = partsOf(blocks, words, 0);
  if (label === undefined) return joinParts(parts);
  const head = label.map((run): Run => ({ ...run, marks: ['strong'] }));
  const [first, ...rest] = parts;
  const oneLine = blocks.length === 1 && blocks[0]?.kind === 'paragraph' && first !== undefined && 'lines' in first;
  if (!oneLine) return joinParts([{ lines: [textElements(head)] }, ...parts]);
  const [before = '', after = ''] = words.labelled.split(/\{label\}|\{text\}/).slice(0, 2);
  return joinParts([{ lines: [[...textElements([plain(before), ...head, plain(after)]), ...(first.lines[0] ?? [])], ...first.lines.slice(1)] }, ...rest]);
}

/** Runs as Slack's elements; none of them empty, which Slack refuses. */
function textElements(runs: readonly Run[]): RichTextElement[] {
  return runs.filter(({ text }) => text !== '').map(({ text, marks, href, placeholder }) => {
    const style = {
      ...(marks.includes('strong') ? { bold: true } : {}),
      ...(marks.includes('emphasis') ? { italic: true } : {}),
      ...(marks.includes('strike') ? { strike: true } : {}),
      ...(marks.includes('code') || placeholder !== undefined ? { code: true } : {}),
    };
    const styled = Object.keys(style).length === 0 ? {} : { style };
    return href === undefined ? { type: 'text', text, ...styled } : { type: 'link', url: href, text, ...styled };
  });
}

function partsOf(blocks: readonly Block[], words: Words, indent: number): Part[] {
  return blocks.flatMap((block, index) => [...(index > 0 && block.kind === 'paragraph' ? [{ lines: [[]] }] : []), ...partsOfBlock(block, words, indent)]);
}

function partsOfBlock(block: Block, words: Words, indent: number): Part[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ lines: [textElements(block.runs)] }];
    case 'list':
      return block.items.flatMap((item) => itemParts(item, block.ordered, words, indent));
    case 'quote':
      return [{ element: { type: 'rich_text_quote', elements: flat(partsOf(block.blocks, words, 0)) } }];
    case 'code':
      return [{ element: { type: 'rich_text_preformatted', elements: textElements(block.runs.map(({ text }) => plain(text))).filter((each) => each.type === 'text') } }];
    case 'table':
      return block.rows.map((row) => ({ lines: [textElements(rowRuns(row, block.head, words))] }));
  }
}

/** Boxes to tick are lines that begin with a box: rich text has no checklist. */
function itemParts({ checked, blocks }: ListItem, ordered: boolean, words: Words, indent: number): Part[] {
  if (checked !== undefined) {
    const [first, ...rest] = partsOf(blocks, words, indent);
    const box = textElements([plain(`${checked ? words.box.done : words.box.open} `)]);
    return first !== undefined && 'lines' in first ? [{ lines: [[...box, ...(first.lines[0] ?? [])], ...first.lines.slice(1)] }, ...rest] : [{ lines: [box] }, ...(first === undefined ? [] : [first]), ...rest];
  }
  const own = blocks.filter(({ kind }) => kind !== 'list');
  const nested = blocks.filter(({ kind }) => kind === 'list');
  const list: RichTextList = { type: 'rich_text_list', style: ordered ? 'ordered' : 'bullet', indent: Math.min(indent, DEEPEST), elements: [{ type: 'rich_text_section', elements: flat(partsOf(own, words, indent)) }] };
  return [{ element: list }, ...partsOf(nested, words, indent + 1)];
}

/** https://docs.slack.dev/reference/block-kit/blocks/rich-text-block: `indent` is 0 to 8. */
const DEEPEST = 8;

function rowRuns(row: readonly Cell[], head: readonly Cell[], words: Words): Run[] {
  const [between = ': '] = words.labelled.split(/\{label\}|\{text\}/).slice(1);
  const labelled = head.length === 0 ? [[...(row[0] ?? []), plain(between), ...(row[1] ?? [])]] : row.map((cell, index) => [...(head[index] ?? []), plain(between), ...cell]);
  return [plain('• '), ...intersperse(labelled, plain(' · '))];
}

const BREAK: RichTextElement = { type: 'text', text: '\n' };

/** Everything as one flow of text. */
function flat(parts: readonly Part[]): RichTextElement[] {
  const lines = parts.flatMap((part) => ('lines' in part ? part.lines : [flatElement(part.element)]));
  return lines.flatMap((line, index) => (index === 0 ? line : [BREAK, ...line]));
}

function flatElement(element: Exclude<RichTextBlockElement, RichTextSection>): RichTextElement[] {
  if (element.type !== 'rich_text_list') return [...element.elements];
  return element.elements.flatMap((item, index) => [...(index === 0 ? [] : [BREAK]), { type: 'text', text: '• ' } as const, ...item.elements]);
}

/** Neighboring lines as one section, neighboring items of one kind as one list. */
function joinParts(parts: readonly Part[]): RichTextBlockElement[] {
  const joined: RichTextBlockElement[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const next: RichTextBlockElement = 'lines' in part ? { type: 'rich_text_section', elements: flat([part]) } : part.element;
    if (last?.type === 'rich_text_section' && next.type === 'rich_text_section') joined[joined.length - 1] = { ...last, elements: [...last.elements, BREAK, ...next.elements] };
    else if (last?.type === 'rich_text_list' && next.type === 'rich_text_list' && last.style === next.style && last.indent === next.indent) joined[joined.length - 1] = { ...last, elements: [...last.elements, ...next.elements] };
    else joined.push(next);
  }
  return joined.filter(({ elements }) => elements.length > 0);
}
