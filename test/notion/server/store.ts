/** What the server remembers. */
export interface Json {
  readonly [key: string]: unknown;
}

export interface StoredBlock {
  readonly id: string;
  type: string;
  content: Json;
  /** Of a page or a block. */
  readonly parent: string;
  children: string[];
  readonly madeBy: string;
  editedBy: string;
}

export interface StoredPage {
  readonly id: string;
  /** A page or a data source. */
  readonly parent: string;
  /** By the id of the property; of a page outside of databases, `title` alone. */
  values: Record<string, Json>;
  children: string[];
  readonly madeBy: string;
  readonly madeAt: string;
  editedBy: string;
  inTrash: boolean;
}

export interface StoredProperty {
  readonly id: string;
  name: string;
  type: string;
  config: Json;
  description: string | null;
}

export interface StoredSource {
  readonly id: string;
  readonly database: string;
  title: string;
  purpose: string;
  properties: StoredProperty[];
  readonly madeBy: string;
}

export interface StoredUser {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
}

export class Store {
  readonly pages = new Map<string, StoredPage>();
  readonly blocks = new Map<string, StoredBlock>();
  readonly sources = new Map<string, StoredSource>();
  readonly users: StoredUser[] = [];
  /** Of pages that the integration is connected to; what lies below is reached too. */
  readonly connected = new Set<string>();
  #ids = 0;
  #minutes = 0;

  /** Looks like Notion's, and is the same in every run. */
  newId(): string {
    this.#ids += 1;
    const hex = (this.#ids * 2_654_435_761).toString(16).padStart(12, '0').slice(-12);
    return `${hex.slice(0, 8)}-0000-4000-8000-${String(this.#ids).padStart(12, '0')}`;
  }

  /** Notion tells the minute of an edit, not the second. */
  newTime(): string {
    this.#minutes += 1;
    return new Date(Date.UTC(2026, 0, 1) + this.#minutes * 60_000).toISOString();
  }

  /** Where the children of a page or block are kept. */
  holder(id: string): StoredPage | StoredBlock | undefined {
    return this.pages.get(id) ?? this.blocks.get(id);
  }

  /** The page that a block stands in, or the page itself. */
  pageOf(id: string): StoredPage | undefined {
    const page = this.pages.get(id);
    const block = this.blocks.get(id);
    return page ?? (block === undefined ? undefined : this.pageOf(block.parent));
  }

  sourceOfDatabase(database: string): StoredSource | undefined {
    return [...this.sources.values()].find((source) => source.database === database);
  }

  /** Whether the integration may see it: connected, or below something that is. */
  isReachable(id: string): boolean {
    if (this.connected.has(id)) return true;
    const page = this.pages.get(id);
    if (page !== undefined) return this.isReachable(page.parent);
    const block = this.blocks.get(id);
    if (block !== undefined) return this.isReachable(block.parent);
    const source = this.sources.get(id);
    if (source !== undefined) return this.isReachable(source.database);
    return false;
  }

  removeBlock(id: string): void {
    const block = this.blocks.get(id);
    if (block === undefined) return;
    for (const child of block.children.slice()) this.removeBlock(child);
    const holder = this.holder(block.parent);
    if (holder !== undefined) holder.children = holder.children.filter((each) => each !== id);
    this.blocks.delete(id);
  }
}
