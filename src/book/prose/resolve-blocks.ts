/** Blocks of author text. Those without anything to resolve are shared, not copied. */
import type { Code, Heading, List, ListItem, Paragraph, Table } from 'mdast';
import '#src/source/nodes.ts';
import { heading, type Block } from '#src/book/build.ts';
import { replaceCodeReferences } from '#src/source/code-references.ts';
import { holdsCommands } from '#src/source/command-fence.ts';
import { layOutComponent } from '#src/book/components/component.ts';
import { codeValue } from './code-value.ts';
import { commandBlocks, placeholderInCode } from './command.ts';
import { controlsNamedIn } from './named-controls.ts';
import { resolveInlines } from './resolve-inlines.ts';
import type { Source } from './resolve-prose.ts';

export const resolveBlocks = (blocks: readonly Block[], source: Source): Block[] => blocks.flatMap((block) => resolveBlock(block, source));

function resolveBlock(block: Block, source: Source): Block | Block[] {
  switch (block.type) {
    case 'paragraph':
      return resolveParagraph(block, source);
    case 'heading':
      return resolveHeading(block, source);
    case 'code':
      return resolveCode(block, source);
    case 'list':
      return resolveList(block, source);
    case 'blockquote':
      return { ...block, children: resolveBlocks(block.children, source) };
    case 'footnoteDefinition': {
      const identifier = source.footnotes?.(block.identifier) ?? block.identifier;
      return { ...block, identifier, label: identifier, children: resolveBlocks(block.children, source) };
    }
    case 'table':
      return resolveTable(block, source);
    case 'component':
      return layOutComponent(block, source);
    case 'definition':
      return [];
    case 'html':
      return { type: 'paragraph', children: [{ type: 'text', value: block.value }] };
    default:
      return block;
  }
}

function resolveParagraph(block: Paragraph, source: Source): Block[] {
  const children = resolveInlines(block.children, source);
  const isSame = children.length === block.children.length && children.every((child, index) => child === block.children[index]);
  return isSame ? [block] : [{ ...block, children }, ...controlsNamedIn(block.children, source.scope)];
}

/** Depths follow the author's order without gaps: the outermost is the text's own depth. */
function resolveHeading(block: Heading, source: Source): Block {
  const { open, depth } = source;
  while ((open.at(-1) ?? 0) >= block.depth) open.pop();
  open.push(block.depth);
  return heading(depth + open.length - 1, resolveInlines(block.children, source));
}

function resolveList(block: List, source: Source): List {
  return { ...block, children: block.children.map((item): ListItem => ({ ...item, children: resolveBlocks(item.children, source) })) };
}

function resolveTable(block: Table, source: Source): Table {
  return { ...block, children: block.children.map((row) => ({ ...row, children: row.children.map((cell) => ({ ...cell, children: resolveInlines(cell.children, source) })) })) };
}

function resolveCode(block: Code, { scope }: Source): Block[] {
  if (holdsCommands(block)) return commandBlocks(block.value, scope, { lang: block.lang || 'sh' });
  if (!block.value.includes('{')) return [block];
  const value = replaceCodeReferences(block.value, ({ path }) => {
    const found = codeValue(path, scope);
    return found.kind === 'open' ? placeholderInCode(found.name) : found.text;
  });
  return [{ ...block, value }];
}
