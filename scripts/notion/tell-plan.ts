/** A plan as something to read. */
import { fill } from '#src/model/fill.ts';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Action, Note, Plan } from '#src/notion/plan/plan.ts';
import type { DatabaseId } from '#src/notion/template.ts';

type Words = Catalog['notion'];

/** A row for each action, in columns. */
export function planTable({ actions }: Plan, { notion }: Catalog): string {
  const { head } = notion.plan;
  const rows = [[head.action, head.where, head.title, head.detail], ...actions.map((action) => rowOf(action, notion))];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}

function rowOf(action: Action, words: Words): string[] {
  const { plan } = words;
  const verb = plan.actions[action.kind];
  switch (action.kind) {
    case 'create-start':
      return [verb, plan.start, '', ''];
    case 'create-database':
      return [verb, plan.database, action.database.title, fill(plan.columns, { names: action.database.columns.map(({ name }) => name).join(', ') })];
    case 'change-columns':
      return [verb, plan.database, action.database.title, fill(plan.columns, { names: [...action.added, ...action.extended].map(({ name }) => name).join(', ') })];
    case 'create-row':
      return [verb, action.database.title, action.row.title, ''];
    case 'update-row':
      return [verb, action.database.title, action.row.title, parts([action.cells && plan.cells, action.body && plan.body])];
    case 'archive-row':
      return [verb, words.databases[action.database], action.title, ''];
    default:
      return [verb, plan.start, '', parts([action.title && plan.titleOnly, action.body && plan.body])];
  }
}

const parts = (said: readonly (string | false)[]): string => said.filter((part) => part !== false).join(', ');

/** A line for each thing that a person should know. */
export const noteLines = ({ notes }: Plan, { notion }: Catalog): string[] => notes.map((note) => noteLine(note, notion));

function noteLine(note: Note, words: Words): string {
  const { notes, start, cells, body } = words.plan;
  const where = whereOf(note.database, words, start);
  if (note.kind === 'edited') return fill(note.forced ? notes.forced : notes.edited, { part: note.part === 'cells' ? cells : body, title: note.title, where });
  if (note.kind === 'retyped') return fill(notes.retyped, { column: note.column, type: note.type, where });
  return note.kind === 'left' ? fill(notes.left, { title: note.title, where }) : fill(notes.shortened, { title: note.title, column: note.column, where });
}

const whereOf = (database: DatabaseId | 'start', words: Words, start: string): string => (database === 'start' ? start : words.databases[database]);

/** How much was done, or would be. */
export function summary({ actions }: Plan, { notion, locale }: Catalog, requests?: number): string {
  const { nothing, planned, done } = notion.plan;
  if (actions.length === 0) return nothing;
  const pattern = requests === undefined ? planned : done;
  const n = new Intl.NumberFormat(locale).format(actions.length);
  return fill(new Intl.PluralRules(locale).select(actions.length) === 'one' ? pattern.one : pattern.other, { n, requests: requests ?? 0 });
}
