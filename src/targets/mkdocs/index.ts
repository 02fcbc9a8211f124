/** The Markdown tree for MkDocs and Backstage TechDocs. */
import { heading, type Block } from '#src/book/build.ts';
import { bookPages } from '#src/dialect/book-pages.ts';
import { contents } from '#src/dialect/contents.ts';
import { fileOf } from '#src/dialect/file-of.ts';
import { footer } from '#src/dialect/footer.ts';
import { writeGfm } from '#src/dialect/gfm.ts';
import { placesOf } from '#src/dialect/places.ts';
import { relativeHref } from '#src/dialect/relative-href.ts';
import type { OutputFile, Target, TargetInput } from '#src/targets/target.ts';
import { catalogInfo, INDEX, mkdocsYml } from './config.ts';
import { loosened } from './loose-lists.ts';
import { pythonMarkdown } from './python-markdown.ts';

export const mkdocs: Target = {
  summary: 'the Markdown for MkDocs and Backstage TechDocs',
  folder: 'mkdocs',
  render: (input) => ({
    files: [{ path: 'mkdocs.yml', content: mkdocsYml(input) }, { path: 'catalog-info.yaml', content: catalogInfo(input) }, ...renderPages(input).map((file) => ({ ...file, path: `docs/${file.path}` }))],
    diagnostics: [],
  }),
};

function renderPages({ book, catalog }: TargetInput): OutputFile[] {
  const layout = { place: placesOf(book, ownAnchors), first: INDEX, fileOf };
  const write = (path: string, blocks: readonly Block[]): OutputFile => ({
    path,
    content: writeGfm({ type: 'root', children: loosened(blocks) }, pythonMarkdown({ href: (address) => relativeHref(path, address, layout), callouts: catalog.book.callouts })),
  });
  const pages = bookPages(book, catalog, layout.place).map(({ address, title, blocks, neighbors }) =>
    write(fileOf(address), [heading(1, title), ...blocks, ...(neighbors === undefined ? [] : footer(book, catalog, neighbors))]),
  );
  return [write(INDEX, contents(book, catalog)), ...pages];
}

/** Headings carry the anchors of the book. */
const ownAnchors = ({ headings }: TargetInput['book']['chapters'][number]['sections'][number]): ReadonlyMap<string, string> => new Map(headings.map(({ anchor }) => [anchor, anchor]));
