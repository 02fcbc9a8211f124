/** The runbook as a Notion workspace: databases with typed columns and relations, rows with bodies, a start page. What a zip can carry of it, the zip carries as well. */
import type { Root } from 'mdast';
import type { Inline } from '#src/book/build.ts';

/** In the order in which they are made: relations lead to earlier ones, and most links do, so that most rows can be made at once with all that is in them. */
export const DATABASE_IDS = ['severities', 'agents', 'contacts', 'templates', 'pages', 'steps', 'drills', 'incidents', 'action-items'] as const;
export type DatabaseId = (typeof DATABASE_IDS)[number];

/** Notion's colors of select options. */
export type OptionColor = 'default' | 'gray' | 'brown' | 'orange' | 'yellow' | 'green' | 'blue' | 'purple' | 'pink' | 'red';

export interface Option {
  /** Without a comma: Notion takes it for the next option. */
  readonly name: string;
  readonly color?: OptionColor;
}

interface ColumnBase {
  /** The same in every language; unique in its database. */
  readonly key: string;
  readonly name: string;
}

export type PlainType = 'title' | 'text' | 'number' | 'date' | 'checkbox' | 'url' | 'email' | 'phone' | 'people';
export type ChoiceType = 'select' | 'multi_select' | 'status';

export type Column = ColumnBase &
  (
    | { readonly type: PlainType }
    | { readonly type: ChoiceType; readonly options: readonly Option[] }
    /** `reverse`: what the other database calls its side. */
    | { readonly type: 'relation'; readonly to: DatabaseId; readonly reverse: string }
  );
export type ColumnType = Column['type'];

/** What stands in a cell; a cell that says nothing is left out. */
export type Cell =
  /** For title and text. */
  | { readonly kind: 'line'; readonly nodes: readonly Inline[] }
  | { readonly kind: 'number'; readonly value: number }
  /** For date (YYYY-MM-DD), url, email and phone. */
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'checked' }
  /** Names of options. */
  | { readonly kind: 'choices'; readonly names: readonly string[] }
  /** Ids of rows of the other database. */
  | { readonly kind: 'rows'; readonly ids: readonly string[] }
  /** For people: an account of the workspace is found by its e-mail address; who has none stands in a text column beside it. */
  | { readonly kind: 'people'; readonly emails: readonly string[] };

export interface Row {
  /** Its address in the book, such as `severities/p0` or `procedures/respond#stop`; unique in the whole template. */
  readonly id: string;
  /** Plain text; unique in its database. */
  readonly title: string;
  readonly cells: Readonly<Record<string, Cell>>;
  /** Plain mdast with `book:` links, as in a Section. */
  readonly body: Root;
}

export interface Database {
  readonly id: DatabaseId;
  readonly title: string;
  readonly purpose: string;
  /** The title first. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface NotionTemplate {
  readonly title: string;
  /** The start page, with `book:` links to rows. */
  readonly start: Root;
  /** In an order in which each relation leads to an earlier one. A runbook without levels or agents has no database of them. */
  readonly databases: readonly Database[];
  /** The row that an address of the book leads to: a step's own row, else the page that holds it. Former addresses too. */
  readonly rowOf: (address: string) => string | undefined;
}

export const isDatabaseId = (name: string): name is DatabaseId => DATABASE_IDS.some((id) => id === name);
