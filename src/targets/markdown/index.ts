/** Plain Markdown, one file for each section: reads well on GitHub, and anywhere else. */
import { posix } from 'node:path';
import type { Root } from 'mdast';
import type { Book, Redirect, Section } from '#src/book/book.ts';
import { bookLink, heading, paragraph, type Block } from '#src/book/build.ts';
import { fillInline } from '#src/book/fill-inline.ts';
import type { Catalog } from '#src/catalog/catalog.ts';
import { writeGfm } from '#src/dialect/gfm.ts';
import { placesOf, type PlaceOf } from '#src/dialect/places.ts';
import type { OutputFile, Target } from '#src/targets/target.ts';
import { contents } from './contents.ts';
import { footer } from './footer.ts';

export const markdown: Target = {
  summary: 'plain Markdown, one file for each section, to read on GitHub',
  folder: 'markdown',
  render: ({ book, catalog }) => ({ files: renderFiles(book, catalog), diagnostics: [] }),
};

export const README = 'README.md';
const fileOf = (section: string): string => `${section}.md`;

function renderFiles(book: Book, catalog: Catalog): OutputFile[] {
  const place = placesOf(book);
  const writing = { place, catalog };
  const sections = book.chapters.flatMap((chapter) => chapter.sections);
  const pages = sections.map((section, index) => {
    const neighbors = { previous: sections[index - 1], next: sections[index + 1] };
    return page(fileOf(section.id), [heading(1, section.title), ...bodyOf(section), ...footer(book, catalog, neighbors)], writing);
  });
  const former = book.redirects.filter(({ from }) => !from.includes('#') && place(from)?.section.id !== from);
  return [page(README, contents(book, catalog), writing), ...pages, ...former.map((redirect) => movedPage(redirect, writing)).filter((file) => file !== undefined)];
}

interface Writing {
  readonly place: PlaceOf;
  readonly catalog: Catalog;
}

const bodyOf = ({ body }: Section): Block[] => body.children.filter((node): node is Block => node.type !== 'yaml');

function page(path: string, blocks: readonly Block[], { place, catalog }: Writing): OutputFile {
  const tree: Root = { type: 'root', children: [...blocks] };
  return { path, content: writeGfm(tree, { href: (address) => hrefFrom(path, address, place), callouts: catalog.book.callouts }) };
}

/** A relative link from one file to the file of an address. */
function hrefFrom(path: string, address: string, place: PlaceOf): string | undefined {
  if (address === '') return posix.relative(posix.dirname(path), README);
  const found = place(address);
  if (found === undefined) return undefined;
  const target = fileOf(found.section.id);
  const file = target === path && found.anchor !== undefined ? '' : posix.relative(posix.dirname(path), target);
  return found.anchor === undefined ? file : `${file}#${found.anchor}`;
}

/** A former address says where its content is now. */
function movedPage({ from, to }: Redirect, writing: Writing): OutputFile | undefined {
  const found = writing.place(to);
  if (found === undefined) return undefined;
  const { title } = found.section;
  return page(fileOf(from), [heading(1, title), paragraph(fillInline(writing.catalog.book.pages.moved, { title: [bookLink(to, title)] }))], writing);
}
