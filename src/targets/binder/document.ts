/** An edition as one HTML page to print, with all that is needed to check the print and to finish its file. */
import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { toHtml } from '#src/html/body.ts';
import { fill } from '#src/model/fill.ts';
import { visit } from 'unist-util-visit';
import type { TargetInput } from '#src/targets/target.ts';
import { binderCss } from './binder-css.ts';
import { compose, composeFitted } from './compose.ts';
import { escapedPoints } from './css-text.ts';
import type { Edition, Paper } from './edition.ts';
import { facesFor, fontFaceCss, type Fonts } from './fonts.ts';
import { keepUnits } from './keep-units.ts';
import { keepWords } from './keep-words.ts';
import { pageCss, type PageStyle } from './page-css.ts';
import { PAPERS, textWidth } from './paper.ts';
import { endOf, type Plan, type SheetPlan } from './plan.ts';
import { makePrintable, withoutGaps } from './printable.ts';
import { entriesOf, type BinderPart, type Entry, type Sheet } from './sheet.ts';
import { targetOf } from './target-id.ts';
import type { Writer } from './writer.ts';

export interface BinderDocument {
  readonly html: string;
  readonly title: string;
  readonly sheets: readonly SheetPlan[];
  readonly bookmarks: readonly Mark[];
  /** Whether the first page is a cover, which has no number. */
  readonly hasCover: boolean;
  /** Characters that no font has. */
  readonly missing: readonly string[];
}

/** A bookmark to be: where it leads is known once it is printed. */
export interface Mark {
  readonly title: string;
  readonly target: string;
  readonly children: readonly Mark[];
}

export interface DocumentOptions {
  readonly edition: Edition;
  readonly paper: Paper;
  readonly plan: Plan;
  readonly fonts: Fonts;
  /** Only the sheets that must be one page each, to be measured; or those with these ids, for a trial. */
  readonly only?: 'fitted' | ReadonlySet<string>;
}

export function binderDocument(input: TargetInput, { edition, paper, plan, fonts, only }: DocumentOptions): BinderDocument {
  const { parts, writer } = (only === 'fitted' ? composeFitted : compose)({ input, edition, paper, plan });
  const placed = placeTabs(parts).filter(({ sheet }) => only === undefined || only === 'fitted' || only.has(targetOf(sheet.id)));
  const body = placed.flatMap(({ part, sheet, isFirst, name }) => [...emptyPage(sheet, plan, writer), sheetElement(part, sheet, { isFirst, name, shrunk: sheet.densities === undefined ? writer.density(sheet.id) : 0 })]);
  const root: Root = { type: 'root', children: [h('body', [everyTarget(body), ...body])] };
  const geometry = PAPERS[paper];
  keepUnits(root);
  keepWords(root, textWidth(geometry));
  const { missing } = makePrintable(root, fonts.canPrint);
  const title = titleOf(writer);
  const printable = (text: string): string => withoutGaps(text, fonts.canPrint);
  const styles = placed.map(({ style }) => ({ ...style, chapter: printable(style.chapter), section: printable(style.section), tab: style.tab && { ...style.tab, label: printable(style.tab.label) } }));
  const rules = [pageCss(styles, geometry, slotsOf(placed), writer), binderCss(geometry)].join('\n');
  const css = `${fontFaceCss(facesFor(fonts.faces, pointsIn(root, rules)))}\n${rules}`;
  const head = h('head', [h('meta', { charSet: 'utf-8' }), h('title', title), h('style', css)]);
  return {
    html: `<!doctype html>${toHtml({ type: 'root', children: [h('html', { lang: input.book.language }, [head, ...root.children.filter((node): node is Element => node.type === 'element')])] })}`,
    title,
    sheets: placed.map(({ sheet, isFirst, part }) => ({ target: targetOf(sheet.id), title: sheet.title, startsRight: (isFirst || sheet.startsRight === true) && part.follows !== true, densities: sheet.densities, isShared: sheet.entries !== undefined })),
    bookmarks: bookmarksOf(parts),
    hasCover: placed[0]?.sheet.look === 'cover',
    missing,
  };
}

/** Of every character that is printed, in the text and in the margins. */
function pointsIn(root: Root, css: string): ReadonlySet<number> {
  const points = new Set(escapedPoints(css));
  visit(root, 'text', ({ value }) => {
    for (const character of value) points.add(character.codePointAt(0) ?? 0);
  });
  return points;
}

interface Placed {
  readonly part: BinderPart;
  readonly sheet: Sheet;
  readonly isFirst: boolean;
  /** Of the CSS page. */
  readonly name: string;
  readonly style: PageStyle;
}

/** Each tab that differs gets the next place on the edge. */
function placeTabs(parts: readonly BinderPart[]): readonly Placed[] {
  const slots = new Map<string, number>();
  const slotOf = (key: string): number => {
    const slot = slots.get(key) ?? slots.size;
    slots.set(key, slot);
    return slot;
  };
  return parts.flatMap((part) =>
    part.sheets.map((sheet, index): Placed => {
      const label = sheet.tab ?? part.tab;
      const name = `s${parts.indexOf(part)}-${index}`;
      const tab = label === undefined ? undefined : { label, slot: slotOf(sheet.tab === undefined ? part.id : `${part.id} ${sheet.tab}`) };
      return { part, sheet, isFirst: index === 0, name, style: { name, chapter: part.title, section: sheet.title, tab, bare: sheet.look === 'cover' ? 'cover' : undefined } };
    }),
  );
}

const slotsOf = (placed: readonly Placed[]): number => 1 + Math.max(0, ...placed.map(({ style }) => style.tab?.slot ?? 0));

/** The classes of each way to set a sheet of several pages; the first is the usual one. */
const SETTINGS: readonly (readonly string[])[] = [[], ['closer'], ['closer', 'last-kept'], ['closer', 'shrunk-1'], ['closer', 'shrunk-2'], ['last-kept']];

interface Setting {
  readonly isFirst: boolean;
  readonly name: string;
  readonly shrunk: number;
}

function sheetElement(part: BinderPart, sheet: Sheet, { isFirst, name, shrunk }: Setting): Element {
  const opens = isFirst && part.unlisted !== true;
  const opening = opens ? [h('header', { className: ['chapter'] }, [...(part.tab === undefined ? [] : [h('p', { className: ['chapter-number'] }, part.tab)]), h('h1', { id: targetOf(part.id) }, part.title)])] : [];
  return h('section', { id: targetOf(sheet.id), className: ['sheet', sheet.look ?? 'prose', ...(opens ? ['opens'] : []), ...(sheet.tight === true ? ['tight'] : []), ...SETTINGS[shrunk] ?? []], ...(sheet.densities === undefined ? {} : { dataFit: '' }), style: `page:${name}` }, [...opening, ...sheet.content, h('i', { className: ['end'], id: endOf(targetOf(sheet.id)), ariaHidden: 'true' })]);
}

function emptyPage({ id }: Sheet, { blanks }: Plan, { words }: Writer): Element[] {
  return blanks.has(targetOf(id)) ? [h('section', { className: ['sheet', 'empty'], style: 'page:empty' }, h('p', words.blank))] : [];
}

/** Chromium writes a destination for whatever a link leads to, also one that is never shown. */
function everyTarget(body: readonly ElementContent[]): Element {
  const links: Element[] = [];
  visit({ type: 'root', children: [...body] }, 'element', ({ properties: { id } }) => {
    if (typeof id === 'string') links.push(h('a', { href: `#${id}` }));
  });
  return h('nav', { hidden: true }, links);
}

function bookmarksOf(parts: readonly BinderPart[]): readonly Mark[] {
  return parts.map(({ id, title, sheets, unlisted }) => ({ title, target: unlisted === true ? targetOf(sheets[0]?.id ?? id) : targetOf(id), children: (unlisted === true ? sheets.slice(1) : sheets).flatMap(entriesOf).map(entryMark) }));
}

const entryMark = ({ id, title, headings = [] }: Entry): Mark => ({ title, target: targetOf(id), children: headings.map((heading) => ({ title: heading.title, target: targetOf(heading.address), children: [] })) });

function titleOf({ words, edition, input, agents }: Writer): string {
  return fill(words.documents[edition.kind], { title: input.book.title, agent: agents.map(({ name }) => name).join(', ') });
}
