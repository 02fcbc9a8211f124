import type { Paragraph } from 'mdast';
import { bookLink, joined, line, lineList, paragraph, strong, text, urlLink, type Block, type Inline } from '#src/book/build.ts';
import { fillInline } from '#src/book/fill-inline.ts';
import { plainText } from '#src/book/prose/plain.ts';
import type { Catalog } from '#src/catalog/catalog.ts';
import { bodyOf } from '#src/dialect/book-pages.ts';
import type { Cell, ColumnType, Database, Row } from '#src/notion/template.ts';
import { filledColumns, fullTitle } from './columns.ts';
import type { Layout } from './layout.ts';
import { valueLine, valueLines } from './values.ts';

/** "Key: value" for each column in which the row says something, below one another, as importers look for them under the title. */
export function propertyLines(row: Row, database: Database, layout: Layout, catalog: Catalog): Paragraph {
  const said = properties(row, database, layout, catalog);
  return paragraph(valueLines(said.map(({ name, value }) => fillInline(catalog.book.named, { label: name, value }))));
}

/** The text of the row; where it has none, what stands in its cells, with numbers to tap. */
export function rowBody(row: Row, database: Database, layout: Layout, catalog: Catalog): Block[] {
  const blocks = bodyOf(row);
  if (blocks.length > 0) return blocks;
  const said = properties(row, database, layout, catalog).filter(({ cell, type }) => type !== 'checkbox' || cell !== undefined);
  return [lineList(said.map(({ name, value, type, cell }) => [strong(fillInline(catalog.book.labeled, { label: name })), text(' '), ...(cell?.kind === 'rows' ? rowLinks(cell.ids, layout, catalog) : tappable(value, type))]))];
}

interface Property {
  readonly name: string;
  readonly type: ColumnType;
  readonly cell: Cell | undefined;
  readonly value: readonly Inline[];
}

function properties(row: Row, database: Database, layout: Layout, { exports }: Catalog): Property[] {
  const context = { layout, file: `${layout.row(row.id)?.path ?? ''}.md`, between: exports.cellBreak };
  const full = fullTitle(row, layout);
  const own = filledColumns(database).slice(1).map((column): Property => ({ name: column.name, type: column.type, cell: row.cells[column.key], value: asAddress(valueLine(row.cells[column.key], column, context), column.type) }));
  const first: Property[] = full === undefined ? [] : [{ name: exports.notion.fullTitle, type: 'text', cell: undefined, value: [text(full)] }];
  return [...first, ...own].filter(({ value }) => value.length > 0);
}

const rowLinks = (ids: readonly string[], layout: Layout, { book }: Catalog): Inline[] => joined(ids.map((id) => line(bookLink(id, layout.row(id)?.title ?? id))), () => [text(book.and)]);

/** An address is written as one: as text its signs would be escaped. */
const asAddress = (value: readonly Inline[], type: ColumnType): readonly Inline[] => (type === 'email' || type === 'url' ? tappable(value, type) : value);

const SCHEMES: Readonly<Partial<Record<ColumnType, (value: string) => string>>> = {
  phone: (number) => `tel:${number.replaceAll(/[^\d+]/g, '')}`,
  email: (address) => `mailto:${address}`,
  url: (url) => url,
};

function tappable(value: readonly Inline[], type: ColumnType): readonly Inline[] {
  const words = plainText(value);
  const url = SCHEMES[type]?.(words);
  return url === undefined || !/^(?:tel:\+?\d|mailto:\S+@|https?:\/\/)/.test(url) ? value : [urlLink(url, words)];
}
