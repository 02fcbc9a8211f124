/** How to bring the zip into Notion, and what comes along. */
import { heading, line, lineList, paragraph, urlLink, type Block } from '#src/book/build.ts';
import type { Book } from '#src/book/book.ts';
import { fillInline } from '#src/book/fill-inline.ts';
import type { Catalog } from '#src/catalog/catalog.ts';

const HELP = 'https://www.notion.com/help/import-data-into-notion';

export function startHere(book: Book, { exports: { notion: words } }: Catalog): Block[] {
  return [
    paragraph(fillInline(words.lead, { title: book.title, revision: book.revision.label })),
    heading(2, words.importTitle),
    bullets(words.importSteps, true),
    paragraph(fillInline(words.help, { url: urlLink(HELP, HELP) })),
    heading(2, words.carriesTitle),
    bullets(words.carries),
    heading(2, words.leavesTitle),
    bullets(words.leaves),
    paragraph(words.numbers),
    heading(2, words.lookTitle),
    paragraph(words.lookLead),
    bullets(words.look),
  ];
}

const bullets = (items: readonly string[], ordered = false): Block => lineList(items.map((item) => line(item)), ordered);
