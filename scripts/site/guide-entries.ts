/** The guide in the search of the site: who keeps the runbook looks for a field as others look for a step. */
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { slugOf } from '#src/html/search/slug.ts';
import type { SearchEntry } from '#src/html/search/entry.ts';
import { guideMarkdown } from './guide-markdown.ts';

/** One for each heading; `group` is what they are found under. */
export async function guideEntries(group: string): Promise<SearchEntry[]> {
  const parser = unified().use(remarkParse).use(remarkGfm);
  return (await guideMarkdown()).flatMap(({ path, content }) => entriesOf(path.replace(/\.md$/, ''), group, parser.parse(String(content)).children));
}

function entriesOf(page: string, group: string, nodes: readonly Nodes[]): SearchEntry[] {
  const entries: SearchEntry[] = [];
  for (const node of nodes) {
    const last = entries.pop();
    if (last !== undefined && node.type !== 'heading') entries.push({ ...last, text: `${last.text} ${textOf(node)}`.trim() });
    else entries.push(...(last === undefined ? [] : [last]), { address: last === undefined ? page : `${page}#${slugOf(toString(node))}`, title: toString(node), group, headings: [], codes: [], text: '' });
  }
  return entries;
}

/** Cells and items are words of their own. */
const textOf = (node: Nodes): string => ('children' in node && node.type !== 'paragraph' && node.type !== 'tableCell' ? node.children.map(textOf).join(' ') : toString(node));
