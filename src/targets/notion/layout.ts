/** Where each page, database and row lies: `Name.md` with its children in `Name/`, as in Notion's own exports. */
import { posix } from 'node:path';
import { rowsOf } from './emptied.ts';
import type { Book } from '#src/book/book.ts';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Database, NotionTemplate, Row } from '#src/notion/template.ts';
import { safeTitle, safeTitles, type Titled } from './safe-titles.ts';

export interface Place {
  /** Without ending; children lie in a folder of this name. */
  readonly path: string;
  readonly title: string;
}

export interface Layout {
  readonly root: Place;
  readonly start: Place;
  /** The page below which the databases lie. */
  readonly folder: Place;
  readonly chapter: (id: string) => Place | undefined;
  readonly database: (id: string) => Place | undefined;
  /** Of a row, or of a page of the book. */
  readonly row: (id: string) => Place | undefined;
}

export const PAGES = 'pages';
/** The databases that stay databases: what is prose becomes pages. */
export const realDatabases = ({ databases }: NotionTemplate): readonly Database[] => databases.filter(({ id }) => id !== PAGES);

export function layoutOf(template: NotionTemplate, book: Book, { exports: { notion } }: Catalog): Layout {
  const root: Place = { path: safeTitle(template.title) || safeTitle(notion.file), title: template.title };
  const below = places(root, [{ id: START, title: notion.file }, { id: FOLDER, title: notion.folder }, ...book.chapters]);
  const folder = below.get(FOLDER) ?? root;
  const databases = places(folder, realDatabases(template));
  const rows = new Map(realDatabases(template).flatMap((database) => [...places(databases.get(database.id) ?? folder, rowsOf(database).map(withKind))]));
  const pages = book.chapters.flatMap((chapter) => [...places(below.get(chapter.id) ?? root, pagesIn(chapter.sections, template))]);
  const all = new Map([...rows, ...pages]);
  return { root, start: below.get(START) ?? root, folder, chapter: (id) => below.get(id), database: (id) => databases.get(id), row: (id) => all.get(id) };
}

/** No chapter and no database is called so. */
const START = 'start here';
const FOLDER = 'databases page';


/** A role and a template say in a column of what kind they are. */
const withKind = ({ id, title, cells }: Row): Titled => ({ id, title, kind: cells['kind']?.kind === 'choices' ? cells['kind'].names[0] : undefined });

function places(parent: Place, things: readonly Titled[]): ReadonlyMap<string, Place> {
  return new Map([...safeTitles(things)].map(([id, title]) => [id, { path: `${parent.path}/${title}`, title }]));
}

/** The sections of a chapter that are pages, not rows. */
function pagesIn(sections: readonly Titled[], { databases }: NotionTemplate): readonly Titled[] {
  const ids = new Set(databases.find(({ id }) => id === PAGES)?.rows.map(({ id }) => id));
  return sections.filter(({ id }) => ids.has(id));
}

/** A relative link from one file to another, percent-encoded. */
export const hrefBetween = (from: string, to: string): string =>
  posix.relative(posix.dirname(from), to).split('/').map((part) => encodeURIComponent(part).replaceAll("'", '%27')).join('/');
