/** The columns of a database that a file can carry. */
import type { Column, Database, Row } from '#src/notion/template.ts';
import { rowsOf } from './emptied.ts';
import type { Layout } from './layout.ts';

/** Columns in which a row says something; all where there is no row yet. Accounts of a workspace cannot stand in a file. */
export function filledColumns(database: Database): readonly Column[] {
  const rows = rowsOf(database);
  return database.columns.filter(({ key, type }) => key === 'title' || rows.length === 0 || (type !== 'people' && rows.some(({ cells }) => cells[key] !== undefined)));
}

/** The author's title, where the one that importers can match leaves out letters or adds some. */
export const fullTitle = (row: Row, layout: Layout): string | undefined => (isSame(row.title, layout.row(row.id)?.title ?? '') ? undefined : row.title);

const isSame = (a: string, b: string): boolean => essence(a) === essence(b);
const essence = (title: string): string => title.normalize('NFC').replaceAll(/[^\p{L}\p{N}]/gu, '');
