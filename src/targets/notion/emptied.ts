import type { Catalog } from '#src/catalog/catalog.ts';
import type { Database, DatabaseId, Row } from '#src/notion/template.ts';

/** What people fill during and after an incident starts without rows. */
const EMPTY: ReadonlySet<DatabaseId> = new Set(['incidents', 'action-items']);

export const rowsOf = ({ id, rows }: Database): readonly Row[] => (EMPTY.has(id) ? [] : rows);

/** What a database is for, without the ready-made incident that is not there. */
export const purposeOf = ({ id, purpose }: Database, { exports }: Catalog): string => (id === 'incidents' ? exports.notion.incidents : purpose);
