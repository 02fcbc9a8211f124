import { isFullBlock, type BlockObjectResponse } from '@notionhq/client';
import type { ReadBlock } from '#src/notion/blocks/block.ts';
import { readBlock } from '#src/notion/blocks/read-block.ts';
import type { Api } from './api.ts';

/** The blocks directly below a page or block, all pages of the answer. */
export async function childBlocks(id: string, api: Api): Promise<BlockObjectResponse[]> {
  const found: BlockObjectResponse[] = [];
  for (let cursor: string | undefined; ; ) {
    const start = cursor === undefined ? {} : { start_cursor: cursor };
    const answer = await api.read((client) => client.blocks.children.list({ block_id: id, page_size: 100, ...start }));
    found.push(...answer.results.filter(isFullBlock));
    if (!answer.has_more || answer.next_cursor === null) return found;
    cursor = answer.next_cursor;
  }
}

/** Pages and databases are things of their own. */
const CLOSED: ReadonlySet<string> = new Set(['child_page', 'child_database']);

/** With all that is in them. */
export async function readBlocks(id: string, api: Api): Promise<ReadBlock[]> {
  const read: ReadBlock[] = [];
  for (const block of await childBlocks(id, api)) {
    const children = block.has_children && !CLOSED.has(block.type) ? await readBlocks(block.id, api) : [];
    read.push({ ...readBlock(block), children });
  }
  return read;
}
