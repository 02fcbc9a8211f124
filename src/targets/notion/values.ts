/** What stands in a cell, as the text of a table and as the line of a page. */
import { joined, line, text, type Inline } from '#src/book/build.ts';
import { plainText } from '#src/book/prose/plain.ts';
import type { Cell, Column } from '#src/notion/template.ts';
import { hrefBetween, type Layout } from './layout.ts';

export interface ValueContext {
  readonly layout: Layout;
  /** The file that the value stands in: relations are relative to it. */
  readonly file: string;
  /** Between the lines of a value that has several. */
  readonly between: string;
}

/** As a line of Markdown; empty where the cell says nothing. */
export function valueLine(cell: Cell | undefined, column: Column, context: ValueContext): Inline[] {
  if (cell?.kind === 'line') return cell.nodes.map((node) => (node.type === 'break' ? text(context.between) : node));
  return line(valueText(cell, column, context));
}

/** As plain text. */
export function valueText(cell: Cell | undefined, column: Column, context: ValueContext): string {
  if (column.type === 'checkbox') return cell?.kind === 'checked' ? 'Yes' : 'No';
  switch (cell?.kind) {
    case 'line':
      return plainText(valueLine(cell, column, context));
    case 'number':
      return String(cell.value);
    case 'plain':
      return column.type === 'date' ? notionDate(cell.text) : cell.text;
    case 'choices':
      return cell.names.join(', ');
    case 'rows':
      return cell.ids.flatMap((id) => relation(id, context) ?? []).join(', ');
    default:
      return '';
  }
}

/** "Title (path)" */
function relation(id: string, { layout, file }: ValueContext): string | undefined {
  const place = layout.row(id);
  return place === undefined ? undefined : `${place.title} (${hrefBetween(file, `${place.path}.md`)})`;
}

const DATES = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** "May 10, 2024", in any language of the runbook: so Notion writes dates of its exports. */
const notionDate = (date: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? DATES.format(new Date(`${date}T00:00:00Z`)) : date);

export const valueLines = (lines: readonly (readonly Inline[])[]): Inline[] => joined(lines, () => [text('\n')]);
