import { LONGEST_ARRAY } from '#src/notion/blocks/limits.ts';
import { NOTION_TYPES, type DatabaseState } from '#src/notion/state.ts';
import type { Column, Database } from '#src/notion/template.ts';
import type { Note, Plan } from './plan.ts';
import { columnState } from './wanted.ts';

/** Columns that are missing, and choices that are missing in them. What people added, stays. */
export function planColumns(database: Database, there: DatabaseState): Plan {
  const states = database.columns.map((column) => [column, columnState(column, there)] as const);
  const added = states.flatMap(([column, state]) => (state === undefined ? [column] : []));
  const extended = states.flatMap(([column, state]) => (state !== undefined && lacksOptions(column, state.options) ? [column] : []));
  const notes = states.flatMap(([column, state]): Note[] => (state === undefined || state.type === NOTION_TYPES[column.type] ? [] : [{ kind: 'retyped', database: database.id, column: state.name, type: state.type }]));
  return { actions: added.length + extended.length === 0 ? [] : [{ kind: 'change-columns', database, added, extended }], notes };
}

function lacksOptions(column: Column, there: readonly { readonly name: string }[]): boolean {
  if (!('options' in column)) return false;
  const names = new Set(there.map(({ name }) => name));
  return there.length < LONGEST_ARRAY && column.options.some(({ name }) => !names.has(name));
}

/** Cells that hold more than Notion takes. */
export const shortened = (database: Database): Note[] =>
  database.rows.flatMap((row) =>
    database.columns.flatMap((column): Note[] => {
      const cell = row.cells[column.key];
      const length = cell?.kind === 'choices' ? cell.names.length : cell?.kind === 'rows' ? cell.ids.length : cell?.kind === 'people' ? cell.emails.length : 0;
      return length > LONGEST_ARRAY ? [{ kind: 'shortened', database: database.id, title: row.title, column: column.name }] : [];
    }),
  );
