/** The pages as Markdown, each at the address that its page has. */
import { heading, type Block } from '#src/book/build.ts';
import { bookPages } from '#src/dialect/book-pages.ts';
import { contents } from '#src/dialect/contents.ts';
import { footer } from '#src/dialect/footer.ts';
import { writeGfm } from '#src/dialect/gfm.ts';
import { placesOf } from '#src/dialect/places.ts';
import { relativeHref } from '#src/dialect/relative-href.ts';
import type { ViewInput } from '#src/html/view.ts';
import type { OutputFile } from '#src/targets/target.ts';

/** The first page has the name that it has in the Markdown output, and another one for readers. */
const FIRST = 'README.md';
const MESSAGES = 'messages/';
const fileOf = (address: string): string => `${address}.md`;

/** `written` is the Markdown output: it is taken over where it says the same. Only addresses of messages are other ones there. */
export function markdownTree({ book, catalog }: Pick<ViewInput, 'book' | 'catalog'>, written: readonly OutputFile[]): OutputFile[] {
  const known = new Map(written.filter(({ content }) => typeof content === 'string' && !content.includes(MESSAGES)).map((file) => [file.path, file]));
  const layout = { place: placesOf(book), first: FIRST, fileOf };
  const write = (path: string, blocks: readonly Block[]): OutputFile => ({
    path,
    content: writeGfm({ type: 'root', children: [...blocks] }, { href: (address) => relativeHref(path, address, layout), callouts: catalog.book.callouts }),
  });
  const pages = bookPages(book, catalog, layout.place).map(({ address, title, blocks, neighbors }) =>
    known.get(fileOf(address)) ?? write(fileOf(address), [heading(1, title), ...blocks, ...(neighbors === undefined ? [] : footer(book, catalog, neighbors))]),
  );
  return [write(FIRST, contents(book, catalog)), ...pages];
}
