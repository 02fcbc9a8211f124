/** The pages of an output that has one for each section, without what is peculiar to it. */
import type { Book, Section } from '#src/book/book.ts';
import { bookLink, paragraph, type Block } from '#src/book/build.ts';
import { fillInline } from '#src/book/fill-inline.ts';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Neighbors } from './footer.ts';
import type { PlaceOf } from './places.ts';

export interface BookPage {
  /** Where it lies: the address of the section, or a former one. */
  readonly address: string;
  readonly title: string;
  /** Without title and footer. */
  readonly blocks: readonly Block[];
  /** Undefined for a page that only says where its content is now. */
  readonly neighbors: Neighbors | undefined;
}

/** Every section in the order of reading, then the former addresses, which say where their content is now. */
export function bookPages(book: Book, catalog: Catalog, place: PlaceOf): BookPage[] {
  const sections = book.chapters.flatMap((chapter) => chapter.sections);
  const pages = sections.map((section, index) => ({ address: section.id, title: section.title, blocks: bodyOf(section), neighbors: { previous: sections[index - 1], next: sections[index + 1] } }));
  const former = book.redirects.filter(({ from }) => !from.includes('#') && place(from)?.section.id !== from);
  return [...pages, ...former.flatMap(({ from, to }) => movedPage(from, to, catalog, place) ?? [])];
}

export const bodyOf = ({ body }: Pick<Section, 'body'>): Block[] => body.children.filter((node): node is Block => node.type !== 'yaml');

function movedPage(address: string, to: string, { book: { pages } }: Catalog, place: PlaceOf): BookPage | undefined {
  const title = place(to)?.section.title;
  return title === undefined ? undefined : { address, title, blocks: [paragraph(fillInline(pages.moved, { title: [bookLink(to, title)] }))], neighbors: undefined };
}
