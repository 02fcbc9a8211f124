/** What a push does: the difference between the template and what is there. */
import type { Row, Column, Database, DatabaseId } from '#src/notion/template.ts';

export type Action =
  | { readonly kind: 'create-start' }
  | { readonly kind: 'create-database'; readonly database: Database }
  | { readonly kind: 'change-columns'; readonly database: Database; readonly added: readonly Column[]; readonly extended: readonly Column[] }
  | { readonly kind: 'create-row'; readonly database: Database; readonly row: Row }
  /** Which parts of it are written; `keeps`: its body stays as a person left it. */
  | { readonly kind: 'update-row'; readonly database: Database; readonly row: Row; readonly cells: boolean; readonly body: boolean; readonly keeps: boolean }
  | { readonly kind: 'archive-row'; readonly database: DatabaseId; readonly id: string; readonly page: string; readonly title: string }
  | { readonly kind: 'update-start'; readonly title: boolean; readonly body: boolean };

/** What a person should know, and nothing is done about. */
export type Note =
  /** A person changed what is ours; kept, unless it is forced. */
  | { readonly kind: 'edited'; readonly database: DatabaseId | 'start'; readonly title: string; readonly part: 'cells' | 'body'; readonly forced: boolean }
  /** Left the runbook; archived only where that is asked for. */
  | { readonly kind: 'left'; readonly database: DatabaseId; readonly title: string }
  /** A person changed the type of a column, so that we no longer write it. */
  | { readonly kind: 'retyped'; readonly database: DatabaseId; readonly column: string; readonly type: string }
  /** More than Notion takes in one cell. */
  | { readonly kind: 'shortened'; readonly database: DatabaseId; readonly title: string; readonly column: string };

export interface Plan {
  /** In the order in which they are done. */
  readonly actions: readonly Action[];
  readonly notes: readonly Note[];
}

export interface PlanOptions {
  readonly force: boolean;
  readonly prune: boolean;
}
