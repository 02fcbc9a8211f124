/** A body of mdast as blocks of Notion. */
import type { Blockquote, Code, FootnoteDefinition, List, ListItem, Root, Table } from 'mdast';
import type { Block as Node } from '#src/book/build.ts';
import type { Block, TextType } from './block.ts';
import { languageOf } from './language.ts';
import { arraysOf, fitRuns, runsOf, type Links } from './runs.ts';

export const blocksOf = ({ children }: Root, links: Links): Block[] => children.filter((node): node is Node => node.type !== 'yaml').flatMap((node) => toBlocks(node, links));

function toBlocks(node: Node, links: Links): Block[] {
  switch (node.type) {
    case 'paragraph':
      return texts('paragraph', node.children, links);
    case 'heading':
      return texts(headingType(node.depth), node.children, links);
    case 'list':
      return node.children.map((item) => listItem(item, node, links));
    case 'blockquote':
      return [quote(node, links)];
    case 'code':
      return code(node);
    case 'table':
      return [table(node, links)];
    case 'thematicBreak':
      return [{ type: 'divider', runs: [], children: [] }];
    case 'footnoteDefinition':
      return [footnote(node, links)];
    default:
      return 'value' in node && typeof node.value === 'string' ? texts('paragraph', [{ type: 'text', value: node.value }], links) : [];
  }
}

/** Bodies begin at depth 2, because the title of a page is its first heading; Notion has three more. */
const headingType = (depth: number): TextType => (depth <= 2 ? 'heading_1' : depth === 3 ? 'heading_2' : 'heading_3');

type Inlines = Parameters<typeof runsOf>[0];

/** One block, or several where the line has more stretches than one array holds. */
const texts = (type: TextType, nodes: Inlines, links: Links): Block[] => arraysOf(runsOf(nodes, links)).map((runs) => ({ type, runs, children: [] }));

interface Split {
  readonly first: Inlines;
  readonly rest: readonly Node[];
}

/** What stands on the line of an item or quotation, and what below it. */
function split(children: readonly Node[]): Split {
  const [first, ...rest] = children;
  return first?.type === 'paragraph' ? { first: first.children, rest } : { first: [], rest: children };
}

function withLine(nodes: Inlines, rest: readonly Node[], links: Links): Pick<Block, 'runs' | 'children'> {
  const [runs = [], ...more] = arraysOf(runsOf(nodes, links));
  return { runs, children: [...more.map((each): Block => ({ type: 'paragraph', runs: each, children: [] })), ...rest.flatMap((node) => toBlocks(node, links))] };
}

function listItem({ children, checked }: ListItem, { ordered }: List, links: Links): Block {
  const { first, rest } = split(children);
  const own = withLine(first, rest, links);
  if (typeof checked === 'boolean') return { type: 'to_do', checked, ...own };
  return { type: ordered === true ? 'numbered_list_item' : 'bulleted_list_item', ...own };
}

function quote({ children, data }: Blockquote, links: Links): Block {
  const { first, rest } = split(children);
  const own = withLine(first, rest, links);
  return data?.callout === undefined ? { type: 'quote', ...own } : { type: 'callout', kind: data.callout.kind, ...own };
}

function code({ value, lang }: Code): Block[] {
  const language = languageOf(lang);
  return arraysOf(runsOf([{ type: 'text', value }], { href: () => undefined })).map((runs) => ({ type: 'code', language, runs, children: [] }));
}

function table({ children }: Table, links: Links): Block {
  const width = Math.max(1, ...children.map((row) => row.children.length));
  const rows = children.map((row): Block => ({
    type: 'table_row',
    runs: [],
    children: [],
    cells: Array.from({ length: width }, (_, column) => fitRuns(runsOf(row.children[column]?.children ?? [], links))),
  }));
  return { type: 'table', width, runs: [], children: rows };
}

function footnote({ children, identifier, label }: FootnoteDefinition, links: Links): Block {
  const { first, rest } = split(children);
  return { type: 'paragraph', ...withLine([{ type: 'text', value: `[${label ?? identifier}] ` }, ...first], rest, links) };
}
