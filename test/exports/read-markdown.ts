/** Markdown read back by a parser that is not the one that wrote it: what is in a page, and where its links lead. */
import type { Code, Heading, Html, Nodes, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { OutputFile } from '#src/targets/target.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);

export interface Page {
  readonly path: string;
  readonly text: string;
  readonly tree: Nodes;
}

export const pagesOf = (files: readonly OutputFile[]): Page[] =>
  files.filter(({ path }) => path.endsWith('.md')).map(({ path, content }) => ({ path, text: String(content), tree: parsed(String(content)) }));

const read = new Map<string, Nodes>();

/** Reading takes longer than all that is asked of a tree: each text once. */
function parsed(text: string): Nodes {
  const tree = read.get(text) ?? parser.parse(text);
  read.set(text, tree);
  return tree;
}

export function nodesOf(node: Nodes, type: 'code'): Code[];
export function nodesOf(node: Nodes, type: 'heading'): Heading[];
export function nodesOf(node: Nodes, type: 'html'): Html[];
export function nodesOf(node: Nodes, type: 'table'): Table[];
export function nodesOf(node: Nodes, type: Nodes['type']): Nodes[];
export function nodesOf(node: Nodes, type: Nodes['type']): Nodes[] {
  return [...(node.type === type ? [node] : []), ...('children' in node ? node.children.flatMap((child) => nodesOf(child, type)) : [])];
}

export const headingsOf = (tree: Nodes): string[] => nodesOf(tree, 'heading').map((node) => toString(node));
export const commandsOf = (tree: Nodes): string[] => nodesOf(tree, 'code').map(({ value }) => value);

/** Links and pictures, without those that leave the output. */
export const insideLinks = (tree: Nodes): string[] => urlsOf(tree).filter((url) => !/^[a-z][a-z0-9+.-]*:/i.test(url));
const urlsOf = (node: Nodes): string[] => [...('url' in node ? [node.url] : []), ...('children' in node ? node.children.flatMap(urlsOf) : [])];

const COUNTED = ['heading', 'table', 'tableRow', 'tableCell', 'code', 'list', 'listItem', 'link', 'blockquote'] as const;

/** How much of each kind stands in a tree. */
export const countsOf = (trees: readonly Nodes[]): Readonly<Record<string, number>> =>
  Object.fromEntries(COUNTED.map((type) => [type, trees.reduce((sum, tree) => sum + nodesOf(tree, type).length, 0)]));
