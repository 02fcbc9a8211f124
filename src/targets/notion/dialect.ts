/** Markdown as Notion's exports have it: three depths of headings, shallow lists, boxes as `<aside>`, nothing else of HTML. */
import type { Blockquote, Heading, List, ListItem, Parents } from 'mdast';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';
import type { Block } from '#src/book/build.ts';
import type { Catalog } from '#src/catalog/catalog.ts';
import { withoutFootnotes } from '#src/dialect/footnotes.ts';
import { writeGfm, type Dialect } from '#src/dialect/gfm.ts';
import { withoutHtml } from '#src/dialect/no-html.ts';

export function writeNotion(blocks: readonly Block[], { exports, book }: Catalog, href: Dialect['href']): string {
  const children = withoutFootnotes(blocks, exports.footnotes).map((block) => shallow(block, 1));
  return writeGfm({ type: 'root', children }, { href, callouts: book.callouts, handlers: { ...withoutHtml(exports.cellBreak), heading, blockquote } });
}

const heading: Handle = (node: Heading, parent: Parents | undefined, state, info) => defaultHandlers.heading(node.depth > 3 ? { ...node, depth: 3 } : node, parent, state, info);

/** Empty lines around the text, so that it is read as Markdown. */
const blockquote: Handle = (node: Blockquote, parent: Parents | undefined, state, info) =>
  node.data?.callout === undefined ? defaultHandlers.blockquote(node, parent, state, info) : `<aside>\n\n${state.containerFlow(node, info)}\n\n</aside>`;

const DEEPEST = 2;

/** What is nested deeper follows the item that it was nested in. */
function shallow(block: Block, depth: number): Block {
  if (block.type === 'blockquote') return { ...block, children: block.children.map((child) => shallow(child, depth)) };
  if (block.type !== 'list') return block;
  return { ...block, children: block.children.flatMap((item) => shallowItem(item, depth)) };
}

function shallowItem(item: ListItem, depth: number): ListItem[] {
  if (depth < DEEPEST) return [{ ...item, children: item.children.map((child) => shallow(child, depth + 1)) }];
  const lists = item.children.filter(isList);
  return [{ ...item, children: item.children.filter((child) => !isList(child)) }, ...lists.flatMap((list) => list.children.flatMap((inner) => shallowItem(inner, depth)))];
}

const isList = (child: Block): child is List => child.type === 'list';
