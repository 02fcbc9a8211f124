import type { Nodes, Paragraph, Root } from 'mdast';
import type { Slip } from './slip.ts';
import { slipAt } from './slip-at.ts';

const IMPORT = /^import\s+(?:["']|(?:[\w$]+|\{[^}]*\}|\*\s+as\s+[\w$]+)(?:\s*,\s*(?:\{[^}]*\}|\*\s+as\s+[\w$]+))?\s+from\s+["'])/;
const EXPORT = /^export\s+(?:default\s+(?:\{|\(|function\b|class\b|async\b)|(?:const|let|var)\s+[\w$]+\s*=|(?:async\s+)?function\b|class\s+[\w$]+|\{|\*)/;

/** The JavaScript lines of MDX, `import …` and `export …`: one slip for each paragraph that starts with one. */
export function moduleSlips(tree: Root, text: string): Slip[] {
  return /(?:^|\n)\s*(?:im|ex)port\s/.test(text) ? slipsIn(tree, text) : [];
}

function slipsIn(node: Nodes, text: string): Slip[] {
  if (node.type === 'paragraph') return moduleSlip(node, text) ?? [];
  return 'children' in node ? node.children.flatMap((child) => slipsIn(child, text)) : [];
}

function moduleSlip(paragraph: Paragraph, text: string): Slip[] | undefined {
  const { offset, length } = slipAt(paragraph);
  const source = text.slice(offset, offset + length);
  const code = IMPORT.test(source) ? 'mdx-import' : EXPORT.test(source) ? 'mdx-export' : undefined;
  if (code === undefined) return undefined;
  const slip = {
    code,
    message: `\`${code.slice(4)}\` lines are not understood here: nothing in a runbook is executed`,
    offset,
    length: source.split('\n', 1)[0]?.length ?? 0,
    hint: 'delete the line; components such as <Note> are there without it',
  };
  return [slip];
}
