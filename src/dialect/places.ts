/** Where the addresses of a book lie in an output of one page for each section. */
import type { Book, Section } from '#src/book/book.ts';
import { pageAnchors } from './anchors.ts';

type AnchorsOf = (section: Section) => ReadonlyMap<string, string>;

export interface PlaceOf {
  /** The section that an address leads to, and the anchor on its page; undefined where the book has no such section. */
  (address: string): { readonly section: Section; readonly anchor: string | undefined } | undefined;
}

/** Finds the place of any address, former ones too. `anchorsOf` tells the anchors that the output has, GitHub's where nothing is said. */
export function placesOf(book: Book, anchorsOf: AnchorsOf = pageAnchors): PlaceOf {
  const sections = new Map(book.chapters.flatMap((chapter) => chapter.sections.map((section) => [section.id, section] as const)));
  const moved = new Map(book.redirects.map(({ from, to }) => [from, to]));
  const anchors = new Map<string, ReadonlyMap<string, string>>();
  return (address) => {
    const present = presentOf(address, moved, sections);
    const [id = '', anchor] = present.split('#');
    const section = sections.get(id);
    if (section === undefined) return undefined;
    const known = anchors.get(id) ?? anchorsOf(section);
    anchors.set(id, known);
    return { section, anchor: anchor === undefined ? undefined : known.get(anchor) };
  };
}

function presentOf(address: string, moved: ReadonlyMap<string, string>, sections: ReadonlyMap<string, Section>): string {
  const whole = moved.get(address);
  if (whole !== undefined) return whole;
  const [id = '', anchor] = address.split('#');
  const page = sections.has(id) ? undefined : moved.get(id);
  return page === undefined ? address : [page, anchor].filter((part) => part !== undefined).join('#');
}
