/** A message as lines of text. What marks look like is the caller's: plain text and Slack's own are the same otherwise. */
import { fill } from '#src/model/fill.ts';
import type { MessageCatalog } from '#src/catalog/catalog.ts';
import { levelText } from './level-text.ts';
import type { Block, Cell, ListItem, Message, MessageField, Run } from './message.ts';

export interface TextStyle {
  readonly words: MessageCatalog['messages'];
  readonly bullet: string;
  /** Author text, made harmless for the channel. */
  readonly escape: (text: string) => string;
  /** `text` is escaped already. */
  readonly mark: (text: string, run: Run) => string;
  readonly heading: (text: string) => string;
  readonly code: (text: string) => string;
}

/** Title, fields and facts, divided by empty lines; without buttons. */
export function writeText(message: Message, style: TextStyle): string {
  const title = style.heading(inline(message.title.runs, style));
  const level = levelLine(message, style);
  const footer = message.footer === undefined ? [] : [style.escape(message.footer)];
  const parts = [[title, ...level].join('\n'), ...[...message.fields, ...message.facts].map((field) => fieldText(field, style)), ...footer];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function levelLine(message: Message, { words, escape }: TextStyle): string[] {
  const text = levelText(message, words);
  return text === undefined ? [] : [escape(text)];
}

/** A label and a single paragraph share a line. */
export function fieldText({ label, blocks }: MessageField, style: TextStyle): string {
  const text = blocksText(blocks, style).join('\n');
  if (label === undefined) return text;
  const head = inline(label, style);
  const [only] = blocks;
  const oneLine = blocks.length === 1 && only?.kind === 'paragraph';
  return oneLine ? fill(style.words.labelled, { label: style.heading(head), text }) : [style.heading(head), text].join('\n');
}

function blocksText(blocks: readonly Block[], style: TextStyle): string[] {
  return blocks.flatMap((block, index) => [...(index > 0 && block.kind === 'paragraph' ? [''] : []), ...blockText(block, style)]);
}

function blockText(block: Block, style: TextStyle): string[] {
  switch (block.kind) {
    case 'paragraph':
      return inline(block.runs, style).split('\n');
    case 'list':
      return block.items.flatMap((item, index) => itemText(item, block.ordered ? `${index + 1}. ` : style.bullet, style));
    case 'quote':
      return blocksText(block.blocks, style).map((line) => `> ${line}`);
    case 'code':
      return style.code(style.escape(textOf(block.runs))).split('\n');
    case 'table':
      return block.rows.map((row) => rowText(row, block.head, style));
  }
}

function itemText({ checked, blocks }: ListItem, bullet: string, style: TextStyle): string[] {
  const mark = checked === undefined ? bullet : `${checked ? style.words.box.done : style.words.box.open} `;
  return blocksText(blocks, style).map((line, index) => (index === 0 ? `${mark}${line}` : `${' '.repeat(mark.length)}${line}`));
}

/** "Time: 14:05 · Event: Kill switch", and "Users: 300" where a row begins with its label. */
function rowText(row: readonly Cell[], head: readonly Cell[], style: TextStyle): string {
  const labelled = (label: Cell, cell: Cell): string => fill(style.words.labelled, { label: inline(label, style), text: inline(cell, style) });
  if (head.length === 0) return `${style.bullet}${labelled(row[0] ?? [], row[1] ?? [])}`;
  return `${style.bullet}${row.map((cell, index) => labelled(head[index] ?? [], cell)).join(' · ')}`;
}

const inline = (runs: readonly Run[], style: TextStyle): string => runs.map((run) => style.mark(style.escape(run.text), run)).join('');
const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
