/** Makes the start page, and keeps it in step. Its mark stands on its line. */
import { hashOf, hashOfBlocks } from '#src/notion/blocks/canonical.ts';
import type { Block, ReadBlock } from '#src/notion/blocks/block.ts';
import { blocksOf } from '#src/notion/blocks/from-mdast.ts';
import { diffBlocks } from '#src/notion/blocks/diff.ts';
import { outerBlock, richText, updateOf } from '#src/notion/blocks/request.ts';
import { divide, lineBlock } from '#src/notion/line.ts';
import type { Mark } from '#src/notion/mark.ts';
import { START } from '#src/notion/plan/plan-start.ts';
import type { Action } from '#src/notion/plan/plan.ts';
import type { Pushing } from './pushing.ts';
import { readBlocks } from './read-blocks.ts';
import { isOneRequest, writeChanges } from './write-blocks.ts';

/** With its line alone: what it leads to is not there yet. */
export async function createStart(push: Pushing): Promise<void> {
  const { id } = await push.api.write((client) =>
    client.pages.create({
      parent: { type: 'page_id', page_id: push.parent },
      properties: { title: { title: richText([{ text: push.template.title }]) } },
      children: [outerBlock(lineWith({ id: START, cells: hashOf(push.template.title), body: undefined }, push))],
    }),
  );
  push.pages.set('', id);
}

export async function updateStart({ title, body }: Extract<Action, { readonly kind: 'update-start' }>, push: Pushing): Promise<void> {
  const page = push.pages.get('');
  if (page === undefined) return;
  const mark = push.state.start?.mark;
  if (title) await push.api.write((client) => client.pages.update({ page_id: page, properties: { title: { title: richText([{ text: push.template.title }]) } } }));
  const { ours, line } = divide<ReadBlock>(push.state.start?.blocks ?? (await readBlocks(page, push.api)));
  const wanted = blocksOf(push.template.start, push.names);
  const changes = body ? diffBlocks(page, ours, wanted) : [];
  const settled = { id: START, cells: title || mark === undefined ? hashOf(push.template.title) : mark.cells, body: body ? hashOfBlocks(wanted) : mark?.body };
  if (line === undefined) return;
  const rewrite = async (said: Mark): Promise<void> => void (await push.api.write((client) => client.blocks.update(updateOf(line.id, lineWith(said, push)))));
  if (!isOneRequest(changes) && mark?.body !== undefined) await rewrite({ ...settled, body: undefined });
  await writeChanges(changes, push.api);
  await rewrite(settled);
}

const lineWith = (mark: Mark, { catalog }: Pushing): Block => lineBlock(catalog.notion.line, mark);
