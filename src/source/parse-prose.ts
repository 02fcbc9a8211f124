/** Markdown with references and components, the same for bodies and for prose in YAML. */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { moduleSlips } from './module-lines.ts';
import { proseSyntax } from './prose-syntax.ts';
import { settleTags } from './settle-tags.ts';
import type { Slip } from './slip.ts';
import type { ParsedProse } from './source.ts';

const processor = unified().use(remarkParse).use(remarkGfm).use(proseSyntax).freeze();

/** Parses prose. What is wrong with it is reported, and never hides or changes the rest. */
export function parseProse(text: string): ParsedProse {
  const tree: Root = processor.parse(text);
  const tags = /[<{]/.test(text) ? settleTags(tree) : [];
  return { tree, issues: [...tags, ...moduleSlips(tree, text)].toSorted(byOffset) };
}

const byOffset = (a: Slip, b: Slip): number => a.offset - b.offset;
