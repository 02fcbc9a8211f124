/** What a wiki shows around each page. */
import type { Book, Chapter, Section } from '#src/book/book.ts';
import { bookLink, joined, line, lineList, paragraph, strong, text, urlLink, type Block } from '#src/book/build.ts';
import { fillInline } from '#src/book/fill-inline.ts';
import { MANY_AGENTS } from '#src/book/scope.ts';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Runbook } from '#src/model/runbook.ts';

/** Chapter by chapter. Of many agents only the list of them. */
export function sidebar(book: Book, catalog: Catalog): Block[] {
  const home = paragraph(strong(bookLink('', catalog.exports.wiki.home)));
  return [home, ...book.chapters.flatMap((chapter) => [paragraph(strong(chapter.title)), lineList(shown(chapter).map(({ id, title }) => line(bookLink(id, title))))])];
}

function shown({ sections }: Chapter): readonly Section[] {
  const agents = sections.filter(({ kind }) => kind === 'agent').length;
  return agents > MANY_AGENTS ? sections.filter(({ kind }) => kind !== 'agent') : sections;
}

/** Which revision it is, and where to change it. */
export function about({ settings }: Runbook, book: Book, { book: { pages, between }, exports }: Catalog): Block {
  const { made, source } = exports.wiki;
  const { repository } = settings;
  const parts = [line(fillInline(pages.revisionOf, { title: book.title, revision: book.revision.label })), line(made), ...(repository === undefined ? [] : [line(fillInline(source, { url: urlLink(repository, repository) }))])];
  return paragraph(joined(parts, () => [text(between)]));
}
