/** How the facts of a level are read back from each output. A new output that tells about levels adds its row here. */
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { catalogOf } from '#src/catalog/catalog.ts';
import type { OutputFile } from '#src/targets/target.ts';

/** What an output says about a level, as plain words; '' where it says nothing. */
export interface ReadFacts {
  readonly label: string;
  readonly responseTime: string;
  readonly firstAction: string;
  /** A line for each role that is told. */
  readonly told: readonly string[];
  readonly nextUpdate: string;
}

/** Reads what is said about a level; of a runbook without levels, about every incident. */
export type FactReader = (files: readonly OutputFile[], level: string | undefined) => ReadFacts;

export const FACT_READERS: Readonly<Record<string, FactReader>> = {
  markdown: (files, level) => {
    const path = level === undefined ? 'overview/severities.md' : `severities/${level}.md`;
    const lines = linesOf(parser.parse(String(files.find((file) => file.path === path)?.content ?? '')));
    const words = catalogOf('en').book.severity;
    const behind = (label: string): string => lines.find((line) => line.startsWith(`${label}: `))?.slice(label.length + 2) ?? '';
    const heading = lines.indexOf(words.firstAction);
    return {
      label: lines[0] ?? '',
      responseTime: behind(words.responseTime),
      firstAction: heading < 0 ? '' : (lines[heading + 1] ?? ''),
      told: lines.slice(lines.indexOf(words.tell) + 1),
      nextUpdate: behind(words.updates),
    };
  },
};

const parser = unified().use(remarkParse).use(remarkGfm);

/** A line for each paragraph, heading and row. */
function linesOf(node: Nodes): string[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableRow') return [wordsOf(node).replaceAll(/\s+/g, ' ').trim()];
  return 'children' in node ? node.children.flatMap(linesOf) : [];
}

function wordsOf(node: Nodes): string {
  if (node.type === 'html') return ' ';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const words = node.children.map(wordsOf).join('');
  return node.type === 'tableCell' ? ` ${words} ` : words;
}
