import { rowFinder } from './row-of.ts';
import { actionItemsDatabase } from './databases/action-items.ts';
import { agentsDatabase } from './databases/agents.ts';
import { contactsDatabase } from './databases/contacts.ts';
import { drillsDatabase } from './databases/drills.ts';
import { incidentsDatabase } from './databases/incidents.ts';
import { pagesDatabase } from './databases/pages.ts';
import { severitiesDatabase } from './databases/severities.ts';
import { stepsDatabase } from './databases/steps.ts';
import { templatesDatabase } from './databases/templates.ts';
import { sourceOf, type NotionInput, type NotionSource } from './source.ts';
import { startBody } from './start.ts';
import { DATABASE_IDS, type Database, type DatabaseId, type NotionTemplate, type Row } from './template.ts';

const MAKERS: Readonly<Record<DatabaseId, (source: NotionSource) => Database | undefined>> = {
  severities: severitiesDatabase,
  agents: agentsDatabase,
  templates: templatesDatabase,
  steps: stepsDatabase,
  contacts: contactsDatabase,
  drills: drillsDatabase,
  incidents: incidentsDatabase,
  'action-items': actionItemsDatabase,
  pages: pagesDatabase,
};

/** The databases, rows and start page of a runbook. `begin` is for where there is no ready-made incident. */
export function makeTemplate(input: NotionInput, begin: string = input.catalog.notion.start.incident): NotionTemplate {
  const source = sourceOf(input);
  const databases = DATABASE_IDS.flatMap((id) => MAKERS[id](source) ?? []).map(withOwnTitles);
  return { title: input.book.title, start: startBody(source, begin), databases, rowOf: rowFinder(databases, input.book.redirects) };
}

/** Of rows that are called alike, each after the first says its id as well. */
function withOwnTitles(database: Database): Database {
  const taken = new Set<string>();
  return {
    ...database,
    rows: database.rows.map((row): Row => {
      const title = taken.has(row.title) ? `${row.title} (${row.id})` : row.title;
      taken.add(title);
      return title === row.title ? row : { ...row, title, cells: { ...row.cells, title: { kind: 'line', nodes: [{ type: 'text', value: title }] } } };
    }),
  };
}
