/** Blocks of a message as plain mdast, for channels that take Markdown. */
import type { BlockContent, Heading, ListItem as MdastItem, PhrasingContent, RootContent, Table, TableRow } from 'mdast';
import type { Block, Cell, ListItem, MessageField, Run } from './message.ts';

export const heading = (depth: Heading['depth'], children: PhrasingContent[]): Heading => ({ type: 'heading', depth, children });
export const paragraph = (children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children });
export const text = (value: string): PhrasingContent => ({ type: 'text', value });
export const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] });
export const link = (url: string, value: string): PhrasingContent => ({ type: 'link', url, children: [text(value)] });

/** Cells by rows, the first row its head. */
export function tableOf(head: readonly PhrasingContent[][], rows: readonly (readonly PhrasingContent[][])[]): Table {
  return { type: 'table', children: [head, ...rows].map((cells) => ({ type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) })) };
}

/** A field under its label as a heading; without a label, its blocks alone. */
export function fieldNodes({ label, blocks }: MessageField, depth: Heading['depth']): RootContent[] {
  return [...(label === undefined ? [] : [heading(depth, runsNodes(label))]), ...blocksNodes(blocks)];
}

export const blocksNodes = (blocks: readonly Block[]): BlockContent[] => blocks.flatMap(blockNodes);

function blockNodes(block: Block): BlockContent[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(runsNodes(block.runs))];
    case 'list':
      return [{ type: 'list', ordered: block.ordered, spread: false, children: block.items.map(itemNode) }];
    case 'quote':
      return [{ type: 'blockquote', children: blocksNodes(block.blocks) }];
    case 'code':
      return [{ type: 'code', value: block.runs.map((run) => run.text).join('') }];
    case 'table':
      return [tableNode(block.head, block.rows)];
  }
}

const itemNode = ({ checked, blocks }: ListItem): MdastItem => ({ type: 'listItem', spread: false, ...(checked === undefined ? {} : { checked }), children: blocksNodes(blocks) });

/** Markdown knows no table without a head: it stays empty. */
function tableNode(head: readonly Cell[], rows: readonly (readonly Cell[])[]): Table {
  const width = Math.max(head.length, ...rows.map((row) => row.length));
  const rowNode = (cells: readonly Cell[]): TableRow => ({ type: 'tableRow', children: Array.from({ length: width }, (_, index) => ({ type: 'tableCell', children: runsNodes((cells[index] ?? []).map(onOneLine)) })) });
  return { type: 'table', children: [rowNode(head), ...rows.map(rowNode)] };
}

const onOneLine = (run: Run): Run => ({ ...run, text: run.text.replaceAll('\n', ' ') });

export function runsNodes(runs: readonly Run[]): PhrasingContent[] {
  return runs.flatMap(runNodes);
}

function runNodes({ text: value, marks, href }: Run): PhrasingContent[] {
  const lines: PhrasingContent[] = value.split('\n').flatMap((line, index) => [...(index === 0 ? [] : [{ type: 'break' } as const]), ...(line === '' ? [] : [text(line)])]);
  const code = marks.includes('code');
  const inner: PhrasingContent[] = code ? [{ type: 'inlineCode', value: value.replaceAll('\n', ' ') }] : lines;
  const marked = marks.reduceRight<PhrasingContent[]>((children, mark) => {
    if (mark === 'strong') return [{ type: 'strong', children }];
    if (mark === 'emphasis') return [{ type: 'emphasis', children }];
    return mark === 'strike' ? [{ type: 'delete', children }] : children;
  }, inner);
  return href === undefined ? marked : [{ type: 'link', url: href, children: marked }];
}
