/** Blocks of Notion as values: what is written and what is read back have the same form. */

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  /** A web address, or that of a Notion page. */
  readonly link?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  readonly code?: true;
}

export type TextType = 'paragraph' | 'heading_1' | 'heading_2' | 'heading_3' | 'bulleted_list_item' | 'numbered_list_item' | 'quote';
export type CalloutKind = 'note' | 'warning' | 'danger';

interface Own<T extends string> {
  readonly type: T;
  readonly runs: readonly Run[];
  readonly children: readonly Block[];
}

export type Block =
  | Own<TextType>
  | (Own<'to_do'> & { readonly checked: boolean })
  | (Own<'callout'> & { readonly kind: CalloutKind })
  | (Own<'code'> & { readonly language: string })
  | Own<'divider'>
  | (Own<'table'> & { readonly width: number })
  | (Own<'table_row'> & { readonly cells: readonly (readonly Run[])[] })
  /** Read only: what people put there and we never write. `as` is Notion's name of it. */
  | (Own<'other'> & { readonly as: string });

/** A block that is there. */
export type ReadBlock = Block & {
  readonly id: string;
  readonly children: readonly ReadBlock[];
  /** Id of the account that made it. */
  readonly madeBy: string;
};

/** All that is in a block, itself included. */
export const countBlocks = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + 1 + countBlocks(block.children), 0);

export const plainRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
