import { stringify } from 'yaml';
import { heading, type Block } from '#src/book/build.ts';
import { pageAnchors } from '#src/dialect/anchors.ts';
import { bookPages } from '#src/dialect/book-pages.ts';
import { ways } from '#src/dialect/footer.ts';
import { withoutFootnotes } from '#src/dialect/footnotes.ts';
import { writeGfm } from '#src/dialect/gfm.ts';
import { withoutHtml } from '#src/dialect/no-html.ts';
import { placesOf, type PlaceOf } from '#src/dialect/places.ts';
import type { OutputFile, TargetInput } from '#src/targets/target.ts';
import { about, sidebar } from './around.ts';
import { WIKI_FLAVORS, type WikiFlavor, type WikiFlavorName } from './flavor.ts';
import { home } from './home.ts';

/** The tree of a wiki, with paths from its top. */
export function renderWiki(input: TargetInput, name: WikiFlavorName): OutputFile[] {
  const flavor: WikiFlavor = WIKI_FLAVORS[name];
  const { book, runbook, catalog } = input;
  const place = placesOf(book, (section) => pageAnchors(section, flavor.anchors));
  const write = writerOf(input, flavor, place);
  const revision = about(runbook, book, catalog);
  const below: readonly Block[] = flavor.footer === undefined ? [revision] : [];
  const pages = bookPages(book, catalog, place).map(({ address, title, blocks, neighbors }) =>
    write(flavor.pageOf(address), title, [...blocks, ...(neighbors === undefined ? [] : [{ type: 'thematicBreak' } as const, ways(catalog, neighbors), ...below])]),
  );
  return [
    write(flavor.home, book.title, [...home(input), ...below]),
    write(flavor.sidebar, undefined, sidebar(book, catalog)),
    ...(flavor.footer === undefined ? [] : [write(flavor.footer, undefined, [revision])]),
    ...pages,
  ];
}

type Write = (page: string, title: string | undefined, blocks: readonly Block[]) => OutputFile;

function writerOf({ catalog }: TargetInput, flavor: WikiFlavor, place: PlaceOf): Write {
  const { cellBreak, footnotes } = catalog.exports;
  const dialect = { href: (address: string) => hrefOf(address, flavor, place), callouts: catalog.book.callouts, handlers: withoutHtml(cellBreak), unsafe: flavor.unsafe };
  return (page, title, blocks) => {
    const top = title === undefined || !flavor.anchors.titled ? [] : [heading(1, title)];
    const head = title === undefined || flavor.anchors.titled ? '' : `---\n${stringify({ title })}---\n\n`;
    return { path: `${page}.md`, content: head + writeGfm({ type: 'root', children: [...top, ...withoutFootnotes(blocks, footnotes)] }, dialect) };
  };
}

/** By the page's name from the top of the wiki, without `.md`: that would be the file. */
function hrefOf(address: string, { home: first, pageOf }: WikiFlavor, place: PlaceOf): string | undefined {
  if (address === '') return first;
  const found = place(address);
  if (found === undefined) return undefined;
  const page = pageOf(found.section.id);
  return found.anchor === undefined ? page : `${page}#${found.anchor}`;
}
