/** What is found in Notion before a push. */
import type { ReadBlock } from './blocks/block.ts';
import type { Mark } from './mark.ts';
import type { ColumnType, DatabaseId, OptionColor } from './template.ts';
import type { PropertyValue } from './values.ts';

export interface ColumnState {
  readonly id: string;
  readonly name: string;
  /** Notion's own name of the type. */
  readonly type: string;
  /** Our key, where it is ours. */
  readonly key: string | undefined;
  /** Of select, multi_select and status. */
  readonly options: readonly OptionState[];
  /** Of a relation: the data source that it leads to. */
  readonly to: string | undefined;
}

export interface OptionState {
  readonly id: string;
  readonly name: string;
  readonly color: OptionColor;
}

export interface RowState {
  readonly page: string;
  readonly mark: Mark;
  readonly title: string;
  /** By the id of the column. */
  readonly values: Readonly<Record<string, PropertyValue>>;
  readonly editedBy: string;
  /** Its blocks; undefined where nothing asked for them. */
  readonly blocks?: readonly ReadBlock[];
}

export interface DatabaseState {
  readonly id: DatabaseId;
  /** Notion's ids. */
  readonly database: string;
  readonly dataSource: string;
  readonly columns: readonly ColumnState[];
  /** The column with the marks. */
  readonly markColumn: string;
  /** Rows with a mark that we made, by their id. What people made, copies of ours too, is left out. */
  readonly rows: ReadonlyMap<string, RowState>;
  /** Rows that we made twice: of two pushes at once, or of one whose answer came too late. The older one counts. */
  readonly spares: readonly RowState[];
}

export interface StartState {
  readonly page: string;
  readonly title: string;
  readonly editedBy: string;
  readonly mark: Mark;
  readonly blocks: readonly ReadBlock[];
}

export interface WorkspaceState {
  readonly start: StartState | undefined;
  readonly databases: ReadonlyMap<DatabaseId, DatabaseState>;
  /** Accounts by e-mail address, in lower case. */
  readonly accounts: ReadonlyMap<string, string>;
  /** The accounts that wrote for us: an edit by any other is a person's. */
  readonly writers: ReadonlySet<string>;
}

/** Our types of columns by Notion's names of them. */
export const NOTION_TYPES = {
  title: 'title',
  text: 'rich_text',
  number: 'number',
  date: 'date',
  checkbox: 'checkbox',
  url: 'url',
  email: 'email',
  phone: 'phone_number',
  people: 'people',
  select: 'select',
  multi_select: 'multi_select',
  status: 'status',
  relation: 'relation',
} as const satisfies Record<ColumnType, string>;
