/** What stands below each page: the way on, the way back, and which revision it is. */
import type { Book, Section } from '#src/book/book.ts';
import { bookLink, joined, line, paragraph, text, type Block } from '#src/book/build.ts';
import { fillInline } from '#src/book/fill-inline.ts';
import type { Catalog } from '#src/catalog/catalog.ts';

export interface Neighbors {
  readonly previous: Section | undefined;
  readonly next: Section | undefined;
}

/** A rule, the ways, the revision. */
export const footer = (book: Book, catalog: Catalog, neighbors: Neighbors): Block[] => [{ type: 'thematicBreak' }, ways(catalog, neighbors), revisionLine(book, catalog)];

export function ways({ book: { pages, between } }: Catalog, { previous, next }: Neighbors): Block {
  const links = [
    line(bookLink('', pages.contents)),
    ...(previous === undefined ? [] : [fillInline(pages.previous, { title: [bookLink(previous.id, previous.title)] })]),
    ...(next === undefined ? [] : [fillInline(pages.next, { title: [bookLink(next.id, next.title)] })]),
  ];
  return paragraph(joined(links, () => [text(between)]));
}

const revisionLine = (book: Book, { book: { pages } }: Catalog): Block => paragraph(fillInline(pages.revisionOf, { title: book.title, revision: book.revision.label }));
