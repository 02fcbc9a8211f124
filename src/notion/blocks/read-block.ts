/** Blocks as Notion gives them, in our form. */
import type { BlockObjectResponse, RichTextItemResponse } from '@notionhq/client';
import type { Block, CalloutKind, ReadBlock, Run } from './block.ts';

/** A block without what is in it: that takes requests of its own. */
export function readBlock(response: BlockObjectResponse): ReadBlock {
  return { ...formOf(response), id: response.id, madeBy: response.created_by.id, children: [] };
}

export const readRuns = (items: readonly RichTextItemResponse[]): Run[] =>
  items.map(({ plain_text: text, href, annotations: { bold, italic, strikethrough, code } }) => ({
    text,
    ...(href === null ? {} : { link: href }),
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(strikethrough && { strike: strikethrough }),
    ...(code && { code }),
  }));

function formOf(response: BlockObjectResponse): Block {
  switch (response.type) {
    case 'paragraph':
      return own('paragraph', response.paragraph.rich_text);
    case 'heading_1':
      return own('heading_1', response.heading_1.rich_text);
    case 'heading_2':
      return own('heading_2', response.heading_2.rich_text);
    case 'heading_3':
      return own('heading_3', response.heading_3.rich_text);
    case 'bulleted_list_item':
      return own('bulleted_list_item', response.bulleted_list_item.rich_text);
    case 'numbered_list_item':
      return own('numbered_list_item', response.numbered_list_item.rich_text);
    case 'quote':
      return own('quote', response.quote.rich_text);
    case 'to_do':
      return { ...own('to_do', response.to_do.rich_text), checked: response.to_do.checked };
    case 'callout':
      return { ...own('callout', response.callout.rich_text), kind: KINDS[response.callout.color] ?? 'note' };
    case 'code':
      return { ...own('code', response.code.rich_text), language: response.code.language };
    case 'divider':
      return own('divider', []);
    case 'table':
      return { ...own('table', []), width: response.table.table_width };
    case 'table_row':
      return { ...own('table_row', []), cells: response.table_row.cells.map(readRuns) };
    default:
      return { ...own('other', []), as: response.type };
  }
}

const KINDS: Readonly<Record<string, CalloutKind>> = { blue_background: 'note', yellow_background: 'warning', red_background: 'danger' };

const own = <T extends Block['type']>(type: T, items: readonly RichTextItemResponse[]) => ({ type, runs: readRuns(items), children: [] }) as const;
