/** Plain Markdown, one file for each section: reads well on GitHub, and anywhere else. */
import { heading, type Block } from '#src/book/build.ts';
import type { Book } from '#src/book/book.ts';
import type { Catalog } from '#src/catalog/catalog.ts';
import { bookPages } from '#src/dialect/book-pages.ts';
import { contents } from '#src/dialect/contents.ts';
import { fileOf } from '#src/dialect/file-of.ts';
import { footer } from '#src/dialect/footer.ts';
import { writeGfm } from '#src/dialect/gfm.ts';
import { placesOf } from '#src/dialect/places.ts';
import { relativeHref } from '#src/dialect/relative-href.ts';
import type { OutputFile, Target } from '#src/targets/target.ts';

export const markdown: Target = {
  summary: 'plain Markdown, one file for each section, to read on GitHub',
  folder: 'markdown',
  render: ({ book, catalog }) => ({ files: renderFiles(book, catalog), diagnostics: [] }),
};

const README = 'README.md';

function renderFiles(book: Book, catalog: Catalog): OutputFile[] {
  const layout = { place: placesOf(book), first: README, fileOf };
  const write = (path: string, blocks: readonly Block[]): OutputFile => ({
    path,
    content: writeGfm({ type: 'root', children: [...blocks] }, { href: (address) => relativeHref(path, address, layout), callouts: catalog.book.callouts }),
  });
  const pages = bookPages(book, catalog, layout.place).map(({ address, title, blocks, neighbors }) =>
    write(fileOf(address), [heading(1, title), ...blocks, ...(neighbors === undefined ? [] : footer(book, catalog, neighbors))]),
  );
  return [write(README, contents(book, catalog)), ...pages];
}
