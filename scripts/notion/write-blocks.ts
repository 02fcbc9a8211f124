/** Carries out changes of blocks. */
import { batchesOf } from '#src/notion/blocks/batches.ts';
import type { Block } from '#src/notion/blocks/block.ts';
import type { Change } from '#src/notion/blocks/diff.ts';
import { updateOf } from '#src/notion/blocks/request.ts';
import type { Api } from './api.ts';

export async function writeChanges(changes: readonly Change[], api: Api): Promise<void> {
  for (const change of changes) {
    if (change.kind === 'update') await api.write((client) => client.blocks.update(updateOf(change.id, change.block)));
    else if (change.kind === 'delete') await api.write((client) => client.blocks.delete({ block_id: change.id }));
    else await insertBlocks(change, api);
  }
}

export interface Insertion {
  readonly parent: string;
  /** The block that they follow; undefined for the first place. */
  readonly after: string | undefined;
  readonly blocks: readonly Block[];
}

/** What is too deep or too long for one request follows in others. */
async function insertBlocks({ parent, after, blocks }: Insertion, api: Api): Promise<void> {
  let last = after;
  for (const { children, later } of batchesOf(blocks)) {
    const position = last === undefined ? ({ type: 'start' } as const) : ({ type: 'after_block', after_block: { id: last } } as const);
    const { results } = await api.write((client) => client.blocks.children.append({ block_id: parent, children: [...children], position }));
    for (const { index, blocks: inside } of later) {
      const made = results[index];
      if (made !== undefined) await appendInside(made.id, inside, api);
    }
    last = results[children.length - 1]?.id ?? last;
  }
}

/** At the end of what is there: a table that was made with its first rows goes on. */
async function appendInside(parent: string, blocks: readonly Block[], api: Api): Promise<void> {
  for (const { children, later } of batchesOf(blocks)) {
    const { results } = await api.write((client) => client.blocks.children.append({ block_id: parent, children: [...children] }));
    for (const { index, blocks: inside } of later) {
      const made = results[index];
      if (made !== undefined) await appendInside(made.id, inside, api);
    }
  }
}

/** Whether the changes are done whole or not at all. */
export function isOneRequest(changes: readonly Change[]): boolean {
  const [first, ...more] = changes;
  if (first === undefined || more.length > 0) return first === undefined;
  if (first.kind !== 'insert') return true;
  const [batch, ...batches] = batchesOf(first.blocks);
  return batches.length === 0 && batch?.later.length === 0;
}
