import { hashOfBlocks } from '#src/notion/blocks/canonical.ts';
import { divide } from '#src/notion/line.ts';
import type { DatabaseState, RowState, WorkspaceState } from '#src/notion/state.ts';
import type { Database, NotionTemplate, Row } from '#src/notion/template.ts';
import { hashOfCells, type Names } from '#src/notion/values.ts';
import { decide } from './decide.ts';
import type { Action, Note, Plan, PlanOptions } from './plan.ts';
import { leadsToKnown } from './targets.ts';
import { columnState, wantedRow, writableColumns } from './wanted.ts';

export interface Around {
  readonly template: NotionTemplate;
  readonly names: Names;
  readonly state: WorkspaceState;
  readonly options: PlanOptions;
}

/** What is done with the rows of a database. */
export function planRows(database: Database, around: Around): Plan {
  const there = around.state.databases.get(database.id);
  const plans = database.rows.map((row): Plan => {
    const found = there?.rows.get(row.id);
    return found === undefined || there === undefined ? { actions: [{ kind: 'create-row', database, row }], notes: [] } : planRow({ database, row, there, found }, around);
  });
  return { actions: plans.flatMap(({ actions }) => actions), notes: plans.flatMap(({ notes }) => notes) };
}

interface Found {
  readonly database: Database;
  readonly row: Row;
  readonly there: DatabaseState;
  readonly found: RowState;
}

function planRow(at: Found, { template, names, options: { force } }: Around): Plan {
  const { database, row, there, found } = at;
  const columns = writableColumns(database, there);
  const wanted = wantedRow(row, columns, names);
  const isKnown = leadsToKnown(row, template, names);
  const current = columns.flatMap((column) => {
    const value = found.values[columnState(column, there)?.id ?? ''];
    return value === undefined ? [] : [[column.key, value] as const];
  });
  const cells = decide({ wanted: isKnown ? wanted.cellsHash : undefined, written: found.mark.cells, current: hashOfCells(current) });
  const body = decide({ wanted: isKnown ? wanted.bodyHash : undefined, written: found.mark.body, current: found.blocks === undefined ? undefined : hashOfBlocks(divide(found.blocks).ours) });
  const notes = ([['cells', cells], ['body', body]] as const).flatMap(([part, decision]): Note[] => (decision === 'edited' ? [{ kind: 'edited', database: database.id, title: row.title, part, forced: force }] : []));
  const writes = { cells: isWritten(cells, force), body: isWritten(body, force) };
  const actions: Action[] = writes.cells || writes.body ? [{ kind: 'update-row', database, row, ...writes, keeps: body === 'edited' && !force }] : [];
  return { actions, notes };
}

export const isWritten = (decision: ReturnType<typeof decide>, force: boolean): boolean => decision === 'write' || (decision === 'edited' && force);

/** Rows of ours that the runbook no longer has, or has once and we made twice. */
export function planLeft(database: DatabaseState, wanted: Database | undefined, { prune }: PlanOptions): Plan {
  const ids = new Set(wanted?.rows.map(({ id }) => id));
  const left = [...[...database.rows].filter(([id]) => !ids.has(id)).map(([, row]) => row), ...database.spares];
  if (!prune) return { actions: [], notes: left.map(({ title }) => ({ kind: 'left', database: database.id, title })) };
  return { actions: left.map(({ mark, page, title }) => ({ kind: 'archive-row', database: database.id, id: mark.id, page, title })), notes: [] };
}
