import { stringify } from 'csv-stringify/sync';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Cell, Column, Database } from '#src/notion/template.ts';
import { filledColumns, fullTitle } from './columns.ts';
import { rowsOf } from './emptied.ts';
import type { Layout } from './layout.ts';
import { valueText } from './values.ts';

/** A database as a table: UTF-8 with a mark, lines that end as on Windows, the title first, no cell a formula. `file` is where it will lie. */
export function csvOf(database: Database, layout: Layout, { exports }: Catalog, file: string): string {
  const context = { layout, file, between: exports.cellBreak };
  const [title, ...others] = filledColumns(database);
  const rows = rowsOf(database);
  const full = rows.some((row) => fullTitle(row, layout) !== undefined);
  const head = [title?.name ?? '', ...(full ? [exports.notion.fullTitle] : []), ...others.map(({ name }) => name)];
  const lines = rows.map((row) => [layout.row(row.id)?.title ?? row.title, ...(full ? [fullTitle(row, layout) ?? ''] : []), ...others.map((column) => asTyped(column, row.cells[column.key], valueText(row.cells[column.key], column, context)))]);
  return stringify([head, ...lines], { bom: true, record_delimiter: 'windows', escape_formulas: true });
}

/** A number to call that begins with a plus would be taken for a formula; as an address it is none. */
const asTyped = ({ type }: Column, cell: Cell | undefined, value: string): string => (type === 'phone' && cell !== undefined && value.startsWith('+') ? `tel:${value}` : value);
