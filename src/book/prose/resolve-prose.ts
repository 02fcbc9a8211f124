/** Author text → plain mdast: references, components, links to source files and headings become what every target can print. */
import type { Definition, Nodes, Root, RootContent } from 'mdast';
import type { Block, Inline } from '#src/book/build.ts';
import { lineBreak, text } from '#src/book/build.ts';
import type { Scope } from '#src/book/scope.ts';
import { resolveBlocks } from './resolve-blocks.ts';
import { resolveInlines } from './resolve-inlines.ts';

/** What holds for one text. */
export interface Source {
  readonly scope: Scope;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** The depth of the text's outermost headings. */
  readonly depth: number;
  /** How the text's footnotes are called; undefined where it becomes one line, which cannot hold any. */
  readonly footnotes: ((identifier: string) => string) | undefined;
  /** Depths of the author's headings that are open, outermost first. */
  readonly open: number[];
}

/** A text as blocks; its headings start at `depth`. */
export function proseBlocks(source: string, scope: Scope, depth = 2): Block[] {
  if (source.trim() === '') return [];
  const { tree } = scope.prose(source);
  return resolveBlocks(blocksOf(tree), { scope, definitions: definitionsOf(tree, source), depth, footnotes: (identifier) => `${identifier}-${shortHash(source)}`, open: [] });
}

/** A text as one line: its paragraphs are parted by line breaks. */
export function proseLine(source: string, scope: Scope): Inline[] {
  const { tree } = scope.prose(source);
  const around: Source = { scope, definitions: definitionsOf(tree, source), depth: 2, footnotes: undefined, open: [] };
  return tree.children.flatMap((block, index) => (index === 0 ? lineOf(block, around) : [lineBreak(), ...lineOf(block, around)]));
}

/** What is no paragraph has no place in a line, but its words do. */
function lineOf(block: RootContent, source: Source): Inline[] {
  if (block.type === 'paragraph' || block.type === 'heading') return resolveInlines(block.children, source);
  if (block.type === 'footnoteDefinition') return [text(`[${block.label ?? block.identifier}] `), ...block.children.flatMap((child) => lineOf(child, source))];
  if (block.type === 'code') return [{ type: 'inlineCode', value: block.value }];
  if ('children' in block) return block.children.flatMap((child, index) => [...(index === 0 ? [] : [text(' ')]), ...lineOf(child, source)]);
  return isInline(block) ? resolveInlines([block], source) : [];
}

const INLINE: ReadonlySet<string> = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'linkReference', 'image', 'imageReference', 'footnoteReference', 'reference']);
const isInline = (node: Nodes): node is Inline => INLINE.has(node.type);

/** The parser puts nothing but blocks at the top; the types do not know that. */
function blocksOf(tree: Root): readonly Block[] {
  const { children } = tree;
  return children.every(isBlock) ? children : children.flatMap((node) => (isBlock(node) ? [node] : isInline(node) ? [{ type: 'paragraph', children: [node] }] : []));
}

const isBlock = (node: RootContent): node is Extract<RootContent, Block> => !isInline(node) && node.type !== 'yaml' && node.type !== 'listItem' && node.type !== 'tableRow' && node.type !== 'tableCell';

/** Texts are put together in a section: two of them may call their footnotes alike. */
function shortHash(source: string): string {
  let hash = 5381;
  for (let at = 0; at < source.length; at += 1) hash = (hash * 33 + source.charCodeAt(at)) % 2_147_483_647;
  return hash.toString(36);
}

const NO_DEFINITIONS: ReadonlyMap<string, Definition> = new Map();

function definitionsOf(tree: Root, source: string): ReadonlyMap<string, Definition> {
  if (!source.includes(']:')) return NO_DEFINITIONS;
  const found = new Map<string, Definition>();
  collect(tree, found);
  return found;
}

/** The first of two counts, as Markdown has it. */
function collect(node: Nodes, found: Map<string, Definition>): void {
  if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
  if ('children' in node) for (const child of node.children) collect(child, found);
}
