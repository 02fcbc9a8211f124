/** A template of a few pages, from Markdown. */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { rowFinder } from '#src/notion/row-of.ts';
import { titleCell } from '#src/notion/cells.ts';
import type { Database, NotionTemplate } from '#src/notion/template.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

export const mdast = (markdown: string): Root => parser.parse(markdown);

/** Pages by id; links are written `book:id`. */
export function smallTemplate(pages: Readonly<Record<string, string>>, start = '# Start'): NotionTemplate {
  const database: Database = {
    id: 'pages',
    title: 'Pages',
    purpose: 'For tests.',
    columns: [{ key: 'title', name: 'Page', type: 'title' }],
    rows: Object.entries(pages).map(([id, text]) => ({ id, title: id, cells: { title: titleCell(id) }, body: mdast(text) })),
  };
  return { title: 'Small', start: mdast(start), databases: [database], rowOf: rowFinder([database], []) };
}
