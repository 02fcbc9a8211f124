/** What a push knows while it runs. It learns the ids of what it makes. */
import type { Catalog } from '#src/catalog/catalog.ts';
import { namesOf, pagesIn } from '#src/notion/plan/names.ts';
import type { DatabaseState, WorkspaceState } from '#src/notion/state.ts';
import type { DatabaseId, NotionTemplate } from '#src/notion/template.ts';
import type { Names } from '#src/notion/values.ts';
import type { Api } from './api.ts';

export interface Pushing {
  readonly api: Api;
  readonly catalog: Catalog;
  readonly template: NotionTemplate;
  readonly state: WorkspaceState;
  /** The page that was named. */
  readonly parent: string;
  /** By the id of the row; `''` is the start page. */
  readonly pages: Map<string, string>;
  readonly databases: Map<DatabaseId, DatabaseState>;
  readonly names: Names;
}

export function pushing(given: Pick<Pushing, 'api' | 'catalog' | 'template' | 'state' | 'parent'>): Pushing {
  const pages = pagesIn(given.state);
  return { ...given, pages, databases: new Map(given.state.databases), names: namesOf(given.template, pages, given.state) };
}
