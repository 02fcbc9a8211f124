/** What the databases are made from. */
import type { Book, Section, SectionKind, SectionOf } from '#src/book/book.ts';
import type { Scope } from '#src/book/scope.ts';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Runbook } from '#src/model/runbook.ts';
import type { ProseReader } from '#src/source/prose-reader.ts';

export interface NotionInput {
  readonly runbook: Runbook;
  readonly book: Book;
  readonly catalog: Catalog;
  readonly prose: ProseReader;
}

export interface NotionSource extends NotionInput {
  readonly scope: Scope;
  readonly sections: ReadonlyMap<string, Section>;
}

export function sourceOf(input: NotionInput): NotionSource {
  const { runbook, catalog, prose, book } = input;
  const sections = new Map(book.chapters.flatMap((chapter) => chapter.sections.map((section) => [section.id, section] as const)));
  return { ...input, sections, scope: { runbook, catalog, prose, file: 'runbook.yaml', section: '' } };
}

/** All sections of a kind, in the order of reading. */
export const sectionsOf = <K extends SectionKind>({ book }: NotionInput, kind: K): SectionOf<K>[] =>
  book.chapters.flatMap((chapter) => chapter.sections.filter((section): section is SectionOf<K> => section.kind === kind));

/** A scope for the text of an entity. */
export const within = ({ scope }: NotionSource, section: string, file: string, more: Partial<Scope> = {}): Scope => ({ ...scope, ...more, section, file });
