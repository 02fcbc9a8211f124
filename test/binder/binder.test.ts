/** The binder of every runbook, printed once and read with pdf.js, poppler and qpdf. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PrintedEdition } from '#scripts/print/print-edition.ts';
import type { Paper } from '#src/targets/binder/edition.ts';
import { withoutGaps } from '#src/targets/binder/printable.ts';
import type { TargetInput } from '#src/targets/target.ts';
import { inputOf, RUNBOOKS } from '../setup/runbooks.ts';
import { bookFacts, isArabic, modelFacts, piecesOf } from './checks/facts.ts';
import { cutSteps } from './checks/cut-steps.ts';
import { cutsIn } from './checks/page-breaks.ts';
import { forgottenPages, strandedHeadings } from './checks/page-ends.ts';
import { pageReferences } from './checks/page-numbers.ts';
import { bodyItems, strayText } from './checks/zones.ts';
import { openPressRoom, type PressRoom } from './press-room.ts';
import { elementsOf, readBinder, squeeze, type PrintedBookmark, type ReadBinder } from './read-binder.ts';

/** A runbook of many agents is printed on one paper only: it takes as long as all others together. */
const MANY = 20;

/** Of the text, in points. */
const BODY_SIZE = 10.5;

let room: PressRoom;
const folder = mkdtempSync(join(tmpdir(), 'breakglass-binder-'));
beforeAll(async () => {
  room = await openPressRoom();
});
afterAll(async () => {
  await room.close();
  rmSync(folder, { recursive: true });
});

const papersFor = (dir: string): readonly Paper[] => (existsSync(join(dir, 'agents')) && readdirSync(join(dir, 'agents')).length > MANY ? ['a4'] : ['a4', 'letter']);
const CASES = RUNBOOKS.flatMap(([name, dir]) => papersFor(dir).map((paper) => [name, paper, dir] as const));

describe.each(CASES)('%s on %s', (name, paper, dir) => {
  let input: TargetInput;
  let printed: PrintedEdition;
  let binder: ReadBinder;
  let file: string;
  beforeAll(async () => {
    input = await inputOf(dir);
    printed = await room.print({ input, paper, edition: { kind: 'whole' } });
    binder = await readBinder(printed.pdf);
    file = join(folder, `${name}-${paper}.pdf`);
    writeFileSync(file, printed.pdf);
  });

  test('each page number is that of the page where its target stands', () => {
    const { entries, others } = pageReferences(binder, contentsPages(binder));
    expect([...entries, ...others].filter(({ printed: said, actual }) => said !== actual)).toEqual([]);
    expect(entries.length).toBe(flat(binder.bookmarks, 2).length - flat(binder.bookmarks.slice(0, 1), 2).length);
    expect(others.length).toBeGreaterThanOrEqual(cardsOf(binder, input).length);
  });

  test('chapters begin on right-hand pages', () => {
    expect(binder.bookmarks.filter(({ page }) => page % 2 === 0)).toEqual([]);
  });

  test('every page but the cover says which it is, and of how many', () => {
    const pages = binder.pages.length;
    const silent = binder.pages.filter(({ number, items }) => items.some(({ text }) => text.trim() === `Page ${number} of ${pages}`) === (number === 1));
    expect(silent.map(({ number }) => number)).toEqual([]);
    expect(binder.labels).toEqual(binder.pages.map(({ number }) => (number === 1 ? 'Cover' : String(number))));
  });

  test('bookmarks are the headings, word for word, and land on their pages', () => {
    const headings = elementsOf(binder, ['H1', 'H2']).map(({ text, page }) => ({ title: squeeze(text), page }));
    expect(flat(binder.bookmarks, 2).map(({ title, page }) => ({ title: said(title), page }))).toEqual(headings);
    const inner = elementsOf(binder, ['H3']).map(({ text, page }) => `${page} ${squeeze(text)}`);
    const third = binder.bookmarks.flatMap(({ children }) => children.flatMap((child) => child.children)).map(({ title, page }) => `${page} ${said(title)}`);
    expect(third.filter((each) => !inner.includes(each))).toEqual([]);
    for (const { sections } of input.book.chapters) for (const section of sections) expect(flat(binder.bookmarks, 2).map(({ title }) => title)).toContain(section.title);
  });

  test('no card is longer than its page', () => {
    const cards = cardsOf(binder, input);
    expect(cards.map(({ page }) => page)).toEqual(cards.map((_, index) => (cards[0]?.page ?? 0) + index));
    for (const { label } of input.runbook.severities) expect(cards.map(({ title }) => title)).toContain(label);
    for (const { title, type } of input.runbook.procedures) if (type === 'scenario' && !title.includes('{')) expect(cards.map((card) => card.title)).toContain(title);
  });

  test('no row, list item or block of commands is cut in two, and a long table repeats its head', () => {
    expect(cutsIn(printed.pdf)).toMatchObject({ cut: [], headless: 0 });
  });

  test('no step is cut in two, unless it is taller than a page', () => {
    expect(cutSteps(binder, input.book.chapters.flatMap(({ sections }) => sections.filter(({ kind }) => kind === 'procedure').map(({ title }) => title)))).toEqual([]);
  });

  test('no page holds only a line or two, and no heading of a chapter stands last on its page', () => {
    expect(forgottenPages(binder.pages, paper, input.catalog.binder.blank)).toEqual([]);
    const [start, end] = [binder.bookmarks.find(({ title }) => title === input.book.chapters[0]?.title)?.page ?? 0, binder.bookmarks.find(({ title }) => title === input.catalog.binder.forms.part)?.page ?? 0];
    expect(end).toBeGreaterThan(start);
    expect(strandedHeadings(binder.pages.slice(start - 1, end - 1))).toEqual([]);
  });

  test('it is tagged: headings, lists, tables, links, with title and language', () => {
    const count = (role: string): number => elementsOf(binder, [role]).length;
    expect(binder.marked).toBe(true);
    const roles = ['H1', 'H2', 'H3', 'L', 'LI', 'Table', 'TR', 'TH', 'P', 'Link', ...(input.runbook.agents.length > 0 ? ['TD', 'Code'] : [])];
    expect(roles.filter((role) => count(role) === 0)).toEqual([]);
    expect(binder.info['Language']).toBe(input.book.language);
    expect(binder.scripts).toBe(false);
  });

  test('the file says what it is, and how to show and print it', () => {
    expect(binder.info).toMatchObject({ Title: `${input.book.title}: binder`, Author: input.book.organization, Keywords: input.book.revision.label });
    expect(binder.info['CreationDate']).toBe(`D:${input.book.revision.date.replaceAll('-', '')}000000Z`);
    expect(binder.xmp).toContain(`<xmpMM:VersionID>${input.book.revision.label}</xmpMM:VersionID>`);
    expect(binder.viewer).toMatchObject({ DisplayDocTitle: true, PrintScaling: 'None', Duplex: 'DuplexFlipLongEdge' });
    expect([binder.layout, binder.mode]).toEqual(['TwoPageRight', 'UseOutlines']);
  });

  test('every font is embedded, and none is drawn as Type 3', () => {
    const descriptors = Buffer.from(printed.pdf).toString('latin1').match(/<<\/Type \/FontDescriptor[^>]*>>/g) ?? [];
    expect(descriptors.length).toBeGreaterThan(0);
    expect(descriptors.filter((each) => !/\/FontFile[23]? /.test(each))).toEqual([]);
  });

  test('it says every word of the book and every plain value of the model', () => {
    const text = squeeze(binder.pages.map((page) => bodyItems(page, paper).map((item) => item.text).join('')).join(''));
    const missing = [...bookFacts(input), ...modelFacts(input)].flatMap(piecesOf).filter((fact) => !isArabic(fact) && !text.includes(squeeze(withoutGaps(fact, room.fonts.canPrint))));
    expect(missing).toEqual([]);
  });

  test('no text stands outside of its page or in a margin', () => {
    expect(binder.pages.flatMap((page) => strayText(page, paper))).toEqual([]);
  });

  test('it is printed in its own size: what is wider than the paper would shrink every page', () => {
    const sizes = new Set(binder.pages.flatMap((page) => bodyItems(page, paper).map(({ height }) => Math.round(height * 10) / 10)));
    expect(sizes.has(BODY_SIZE)).toBe(true);
  });

  test('every address outside is in the list of links, with its number', () => {
    const list = binder.bookmarks.at(-1);
    const urls = new Set(binder.pages.flatMap(({ links, number }) => (number < (list?.page ?? 0) ? links.flatMap(({ url }) => url ?? []) : [])).filter((url) => /^https?:/.test(url)));
    const listed = new Set(binder.pages.slice((list?.page ?? 1) - 1).flatMap(({ links }) => links.flatMap(({ url }) => url ?? [])));
    expect([...urls].filter((url) => !listed.has(url))).toEqual([]);
  });

  checkTool('pdftotext', '-v', 'it says every Arabic word as well', () => {
    const text = squeeze(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }));
    expect([...bookFacts(input), ...modelFacts(input)].flatMap(piecesOf).filter((fact) => isArabic(fact) && !text.includes(fact))).toEqual([]);
  });

  checkTool('zbarimg', '--version', 'each code of the list of links reads as the address beside it', () => {
    const first = binder.bookmarks.at(-1)?.page ?? 1;
    const listed = new Set(binder.pages.slice(first - 1).flatMap(({ links }) => links.flatMap(({ url }) => url ?? [])).filter((url) => /^https?:/.test(url)).map((url) => new URL(url).href));
    // Like a phone that is moved until it reads: the reader misses a code at one resolution that it finds at the next.
    const read = [150, 200, 300].flatMap((resolution) => {
      const pictures = `${name}-${paper}-codes-${resolution}`;
      execFileSync('pdftoppm', ['-r', String(resolution), '-gray', '-f', String(first), file, join(folder, pictures)]);
      return readdirSync(folder).filter((each) => each.startsWith(pictures)).flatMap((each) => codesIn(join(folder, each)));
    });
    // pdf.js writes `https://host` with a slash behind it.
    expect(new Set(read.map((url) => new URL(url).href))).toEqual(listed);
  });

  checkTool('qpdf', '--version', 'qpdf finds nothing wrong', () => {
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors found');
  });

  checkTool('pdffonts', '-v', 'poppler finds every font embedded', () => {
    const rows = execFileSync('pdffonts', [file], { encoding: 'utf8' }).split('\n').slice(2).filter((row) => row.trim() !== '');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => !/ yes yes yes +\d+ +\d+$/.test(row) || row.includes('Type 3'))).toEqual([]);
  });
});

/** A title as it is printed. */
const said = (title: string): string => squeeze(withoutGaps(title, room.fonts.canPrint));

const cardsOf = ({ bookmarks }: ReadBinder, { catalog }: TargetInput): readonly PrintedBookmark[] => bookmarks.find(({ title }) => title === catalog.binder.cards.part)?.children ?? [];

function checkTool(tool: string, flag: string, title: string, body: () => void): void {
  test.skipIf(!hasTool(tool, flag))(`${title} (${tool})`, body);
}

function hasTool(tool: string, flag: string): boolean {
  try {
    execFileSync(tool, [flag], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What a second tool reads from a picture; it ends with an error where there is no code. */
function codesIn(picture: string): string[] {
  const { stdout } = spawnSync('zbarimg', ['--quiet', '--raw', picture], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line !== '');
}

/** Bookmarks down to a depth, in order. */
function flat(bookmarks: readonly PrintedBookmark[], depth: number): readonly PrintedBookmark[] {
  return depth === 0 ? [] : bookmarks.flatMap((bookmark) => [bookmark, ...flat(bookmark.children, depth - 1)]);
}

function contentsPages({ bookmarks }: ReadBinder): ReadonlySet<number> {
  const first = bookmarks[0]?.children.at(-1)?.page ?? 0;
  const end = bookmarks[1]?.page ?? 0;
  return new Set(Array.from({ length: end - first }, (_, index) => first + index));
}

