/** What stands below each page: the way on, the way back, and which revision it is. */
import type { Book, Section } from '#src/book/book.ts';
import { bookLink, joined, line, paragraph, text, type Block } from '#src/book/build.ts';
import { fillInline } from '#src/book/fill-inline.ts';
import type { Catalog } from '#src/catalog/catalog.ts';

interface Neighbors {
  readonly previous: Section | undefined;
  readonly next: Section | undefined;
}

export function footer(book: Book, catalog: Catalog, { previous, next }: Neighbors): Block[] {
  const { pages, between } = catalog.book;
  const ways = [
    line(bookLink('', pages.contents)),
    ...(previous === undefined ? [] : [fillInline(pages.previous, { title: [bookLink(previous.id, previous.title)] })]),
    ...(next === undefined ? [] : [fillInline(pages.next, { title: [bookLink(next.id, next.title)] })]),
  ];
  return [{ type: 'thematicBreak' }, paragraph(joined(ways, () => [text(between)])), paragraph(fillInline(pages.revisionOf, { title: book.title, revision: book.revision.label }))];
}
