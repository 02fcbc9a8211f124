/** The first page of an output with one page for each section: what the runbook is, and everything in it. */
import type { Book, Section } from '#src/book/book.ts';
import { bookLink, heading, line, list, paragraph, text, type Block } from '#src/book/build.ts';
import { fillInline } from '#src/book/fill-inline.ts';
import type { Catalog } from '#src/catalog/catalog.ts';

export function contents(book: Book, catalog: Catalog): Block[] {
  return [
    heading(1, book.title),
    ...(book.summary === undefined ? [] : [paragraph(book.summary)]),
    ...chapterLists(book),
    { type: 'thematicBreak' },
    paragraph(fillInline(catalog.book.pages.revision, { organization: book.organization, revision: book.revision.label })),
  ];
}

/** Every chapter with its sections. */
export const chapterLists = (book: Book): Block[] => book.chapters.flatMap((chapter) => [heading(2, chapter.title), list(chapter.sections.map((section) => [entry(section)]))]);

function entry({ id, title, summary }: Section): Block {
  return paragraph(line(bookLink(id, title), summary === undefined ? [] : [text(`: ${summary}`)]));
}
