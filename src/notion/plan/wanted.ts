/** A row as it should stand in Notion. */
import type { Block } from '#src/notion/blocks/block.ts';
import { hashOfBlocks } from '#src/notion/blocks/canonical.ts';
import { blocksOf } from '#src/notion/blocks/from-mdast.ts';
import { NOTION_TYPES, type ColumnState, type DatabaseState } from '#src/notion/state.ts';
import type { Column, Database, Row } from '#src/notion/template.ts';
import { hashOfCells, valueOf, type Names, type PropertyValue } from '#src/notion/values.ts';

export interface WantedRow {
  /** By the key of the column; the columns that a person gave another type are left out. */
  readonly values: readonly (readonly [key: string, value: PropertyValue])[];
  /** Without the line. */
  readonly blocks: readonly Block[];
  readonly cellsHash: string;
  readonly bodyHash: string;
}

export function wantedRow(row: Row, columns: readonly Column[], names: Names): WantedRow {
  const values = columns.map((column) => [column.key, valueOf(column, row.cells[column.key], names)] as const);
  const blocks = blocksOf(row.body, names);
  return { values, blocks, cellsHash: hashOfCells(values), bodyHash: hashOfBlocks(blocks) };
}

/** The columns that can be written: there, or about to be made. */
export const writableColumns = ({ columns }: Database, state: DatabaseState | undefined): readonly Column[] =>
  columns.filter((column) => {
    const there = state === undefined ? undefined : columnState(column, state);
    return there === undefined || there.type === NOTION_TYPES[column.type];
  });

/** The column that is ours by its key; of those without a key, the one of the same name. */
export const columnState = (column: Column, { columns }: Pick<DatabaseState, 'columns'>): ColumnState | undefined =>
  columns.find(({ key }) => key === column.key) ?? columns.find(({ key, name, type }) => key === undefined && (name === column.name || (column.type === 'title' && type === 'title')));
