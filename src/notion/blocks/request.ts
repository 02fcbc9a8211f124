/** Blocks in the form that requests have. */
import type { BlockObjectRequest, UpdateBlockParameters } from '@notionhq/client';
import type { Block, CalloutKind, Run } from './block.ts';
import { isLanguage } from './language.ts';

type RichText = Extract<BlockObjectRequest, { paragraph: unknown }>['paragraph']['rich_text'];
type Middle = NonNullable<Extract<BlockObjectRequest, { paragraph: unknown }>['paragraph']['children']>[number];
type Inner = NonNullable<Extract<Middle, { paragraph: unknown }>['paragraph']['children']>[number];
type Row = Extract<BlockObjectRequest, { table: unknown }>['table']['children'][number];

/** A block with up to two levels below it. */
export const outerBlock = (block: Block): BlockObjectRequest => (block.type === 'table' ? tableOf(block) : build(block, block.children.map(middleBlock)));

const middleBlock = (block: Block): Middle => (block.type === 'table' ? tableOf(block) : build(block, block.children.map(innerBlock)));

const innerBlock = (block: Block): Inner => build<never>(block, []);

export const richText = (runs: readonly Run[]): RichText =>
  runs.map(({ text, link, bold, italic, strike, code }) => ({
    type: 'text',
    text: link === undefined ? { content: text } : { content: text, link: { url: link } },
    ...(bold || italic || strike || code ? { annotations: { ...(bold && { bold }), ...(italic && { italic }), ...(strike && { strikethrough: strike }), ...(code && { code }) } } : {}),
  }));

const CALLOUTS = {
  note: { icon: { type: 'emoji', emoji: 'ℹ️' }, color: 'blue_background' },
  warning: { icon: { type: 'emoji', emoji: '⚠️' }, color: 'yellow_background' },
  danger: { icon: { type: 'emoji', emoji: '⛔' }, color: 'red_background' },
} as const satisfies Record<CalloutKind, unknown>;

function build<C>(block: Block, inside: C[]) {
  const rich_text = richText(block.runs);
  const children = inside.length === 0 ? {} : { children: inside };
  switch (block.type) {
    case 'heading_1':
      return { type: 'heading_1' as const, heading_1: { rich_text, ...children } };
    case 'heading_2':
      return { type: 'heading_2' as const, heading_2: { rich_text, ...children } };
    case 'heading_3':
      return { type: 'heading_3' as const, heading_3: { rich_text, ...children } };
    case 'bulleted_list_item':
      return { type: 'bulleted_list_item' as const, bulleted_list_item: { rich_text, ...children } };
    case 'numbered_list_item':
      return { type: 'numbered_list_item' as const, numbered_list_item: { rich_text, ...children } };
    case 'quote':
      return { type: 'quote' as const, quote: { rich_text, ...children } };
    case 'to_do':
      return { type: 'to_do' as const, to_do: { rich_text, checked: block.checked, ...children } };
    case 'callout':
      return { type: 'callout' as const, callout: { rich_text, ...CALLOUTS[block.kind], ...children } };
    case 'code':
      return { type: 'code' as const, code: { rich_text, language: isLanguage(block.language) ?? 'plain text' } };
    case 'divider':
      return { type: 'divider' as const, divider: {} };
    case 'table_row':
      return tableRow(block.cells);
    default:
      return { type: 'paragraph' as const, paragraph: { rich_text, ...children } };
  }
}

const tableRow = (cells: readonly (readonly Run[])[]): Row & { type: 'table_row' } => ({ type: 'table_row', table_row: { cells: cells.map(richText) } });

const tableOf = ({ width, children }: Extract<Block, { type: 'table' }>) => ({
  type: 'table' as const,
  table: { table_width: width, has_column_header: true, has_row_header: false, children: children.map((row) => tableRow(row.type === 'table_row' ? row.cells : [row.runs])) },
});

/** What a block itself says, put in place of what it said. */
export const updateOf = (id: string, block: Block): UpdateBlockParameters => (block.type === 'table' ? { block_id: id, table: { has_column_header: true } } : { block_id: id, ...build<never>(block, []) });
