/** The files of the zip, before they are packed. */
import type { Chapter } from '#src/book/book.ts';
import { bookLink, heading, line, list, paragraph, text, urlLink, type Block } from '#src/book/build.ts';
import { fillInline } from '#src/book/fill-inline.ts';
import { bodyOf } from '#src/dialect/book-pages.ts';
import { makeTemplate } from '#src/notion/make-template.ts';
import type { Database, NotionTemplate } from '#src/notion/template.ts';
import type { OutputFile, TargetInput } from '#src/targets/target.ts';
import { csvOf } from './csv.ts';
import { writeNotion } from './dialect.ts';
import { purposeOf, rowsOf } from './emptied.ts';
import { hrefBetween, layoutOf, PAGES, realDatabases, type Layout, type Place } from './layout.ts';
import { propertyLines, rowBody } from './row-page.ts';
import { startHere } from './start-here.ts';

interface Making {
  readonly input: TargetInput;
  readonly template: NotionTemplate;
  readonly layout: Layout;
}

export function notionTree(input: TargetInput): OutputFile[] {
  const template = makeTemplate(input, input.catalog.exports.notion.incident);
  const making: Making = { input, template, layout: layoutOf(template, input.book, input.catalog) };
  const { root, start } = making.layout;
  return [
    page(root, rootBlocks(making), making),
    page(start, startHere(input.book, input.catalog), making),
    page(making.layout.folder, [paragraph(input.catalog.exports.notion.databases), databaseList(`${making.layout.folder.path}.md`, making)], making),
    ...input.book.chapters.flatMap((chapter) => chapterFiles(chapter, making)),
    ...realDatabases(template).flatMap((database) => databaseFiles(database, making)),
  ];
}

function page({ path, title }: Place, blocks: readonly Block[], { input, template, layout }: Making): OutputFile {
  const file = `${path}.md`;
  const href = (address: string): string | undefined => {
    const target = address === '' ? layout.root : layout.row(template.rowOf(address) ?? '');
    return target === undefined ? undefined : hrefBetween(file, `${target.path}.md`);
  };
  return { path: file, content: writeNotion([heading(1, title), ...blocks], input.catalog, href) };
}

/** What the runbook is, then its databases. */
function rootBlocks(making: Making): Block[] {
  const { layout, template, input } = making;
  const file = `${layout.root.path}.md`;
  const link = urlLink(hrefBetween(file, `${layout.start.path}.md`), layout.start.title);
  return [paragraph(fillInline(input.catalog.exports.notion.startLink, { page: link })), ...bodyOf({ body: template.start }), databaseList(file, making)];
}

/** A link to a database leads to its table. */
function databaseList(file: string, { template, layout, input }: Making): Block {
  return list(
    realDatabases(template).flatMap((database): Block[][] => {
      const place = layout.database(database.id);
      return place === undefined ? [] : [[paragraph(fillInline(input.catalog.exports.notion.entry, { title: urlLink(hrefBetween(file, `${place.path}.csv`), database.title), purpose: purposeOf(database, input.catalog) }))]];
    }),
  );
}

/** The page of a chapter, and the pages in it. What is a row lies in its database. */
function chapterFiles({ id, sections }: Chapter, making: Making): OutputFile[] {
  const place = making.layout.chapter(id);
  if (place === undefined) return [];
  const pages = making.template.databases.find((database) => database.id === PAGES)?.rows ?? [];
  const entries = sections.map((section) => [paragraph(line(bookLink(section.id, section.title), section.summary === undefined ? [] : [text(`: ${section.summary}`)]))]);
  return [page(place, [list(entries)], making), ...sections.flatMap((section) => pages.filter((row) => row.id === section.id).flatMap((row) => pageOf(row.id, bodyOf(row), making)))];
}

function pageOf(id: string, blocks: readonly Block[], making: Making): OutputFile[] {
  const place = making.layout.row(id);
  return place === undefined ? [] : [page(place, blocks, making)];
}

/** Both tables of a database, and a page for each row. */
function databaseFiles(database: Database, making: Making): OutputFile[] {
  const { layout, input } = making;
  const place = layout.database(database.id);
  if (place === undefined) return [];
  const csv = csvOf(database, layout, input.catalog, `${place.path}.csv`);
  const pages = rowsOf(database).flatMap((row) => pageOf(row.id, [propertyLines(row, database, layout, input.catalog), ...rowBody(row, database, layout, input.catalog)], making));
  return [{ path: `${place.path}.csv`, content: csv }, { path: `${place.path}_all.csv`, content: csv }, ...pages];
}
