/** What the databases have in common. */
import type { NotionSource } from '#src/notion/source.ts';
import type { Column, Database, DatabaseId } from '#src/notion/template.ts';

/** A database by its id, with the words that the language has for it. */
export function database(id: DatabaseId, { catalog }: NotionSource, { columns, rows }: Pick<Database, 'columns' | 'rows'>): Database {
  return { id, title: catalog.notion.databases[id], purpose: catalog.notion.purposes[id], columns, rows };
}

/** The column that leads to levels or agents; none where the runbook has none of them. */
export function relationTo(to: 'severities' | 'agents', name: string, from: 'steps' | 'templates' | 'drills' | 'incidents', { catalog, runbook }: NotionSource): Column[] {
  return runbook[to].length === 0 ? [] : [{ key: to, name, type: 'relation', to, reverse: catalog.notion.reverse[from] }];
}
