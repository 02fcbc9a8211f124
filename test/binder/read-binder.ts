/** A printed binder as pdf.js sees it: another tool than the ones that wrote it. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PrintedItem {
  readonly text: string;
  /** In points from the lower left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PrintedLink {
  readonly rect: readonly [x1: number, y1: number, x2: number, y2: number];
  /** The page that it leads to inside the file. */
  readonly page: number | undefined;
  readonly url: string | undefined;
}

export interface PrintedElement {
  readonly role: string;
  readonly text: string;
  readonly children: readonly PrintedElement[];
}

export interface PrintedPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PrintedItem[];
  readonly links: readonly PrintedLink[];
  readonly structure: PrintedElement;
}

export interface PrintedBookmark {
  readonly title: string;
  readonly page: number;
  readonly children: readonly PrintedBookmark[];
}

export interface ReadBinder {
  readonly pages: readonly PrintedPage[];
  readonly bookmarks: readonly PrintedBookmark[];
  readonly labels: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: string;
  readonly viewer: Readonly<Record<string, unknown>>;
  readonly layout: string;
  readonly mode: string;
  readonly marked: boolean;
  readonly scripts: boolean;
}

type Document = Awaited<ReturnType<typeof getDocument>['promise']>;

export async function readBinder(pdf: Uint8Array): Promise<ReadBinder> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: VerbosityLevel.ERRORS, disableFontFace: true });
  const document = await task.promise;
  try {
    const pageOf = await pageFinder(document);
    const pages: PrintedPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(document, number, pageOf));
    const { info, metadata } = await document.getMetadata();
    return {
      pages,
      bookmarks: await readBookmarks((await document.getOutline()) ?? [], pageOf),
      labels: (await document.getPageLabels()) ?? [],
      info: Object.fromEntries(Object.entries(info)),
      xmp: metadata?.getRaw() ?? '',
      viewer: fieldsOf(await document.getViewerPreferences()),
      layout: await document.getPageLayout(),
      mode: await document.getPageMode(),
      marked: new Map(Object.entries(fieldsOf(await document.getMarkInfo()))).get('Marked') === true,
      scripts: await document.hasJSActions(),
    };
  } finally {
    await task.destroy();
  }
}

/** Some of what pdf.js returns is a map. */
function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (value instanceof Map) return Object.fromEntries(value);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

type PageFinder = (destination: unknown) => Promise<number | undefined>;

async function pageFinder(document: Document): Promise<PageFinder> {
  const named = await document.getDestinations();
  const known = new Map<number, number>();
  return async (destination) => {
    const array: unknown = typeof destination === 'string' ? named.get(destination) : destination;
    const ref: unknown = Array.isArray(array) ? array[0] : undefined;
    if (typeof ref !== 'object' || ref === null || !('num' in ref) || !('gen' in ref)) return undefined;
    const number = Number(ref.num);
    const page = known.get(number) ?? (await document.getPageIndex({ num: number, gen: Number(ref.gen) })) + 1;
    known.set(number, page);
    return page;
  };
}

async function readPage(document: Document, number: number, pageOf: PageFinder): Promise<PrintedPage> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: true });
  const items: PrintedItem[] = [];
  const byId = new Map<string, string>();
  const open: string[] = [];
  for (const item of content.items) {
    if ('str' in item) {
      const text = `${item.str}${item.hasEOL ? ' ' : ''}`;
      const isTurned = Math.abs(item.transform[1]) > Math.abs(item.transform[0]);
      items.push({ text, x: item.transform[4], y: item.transform[5], width: isTurned ? item.height : item.width, height: isTurned ? item.width : item.height });
      const id = open.findLast((each) => each !== '');
      if (id !== undefined) byId.set(id, (byId.get(id) ?? '') + text);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? '');
  }
  const tree = await page.getStructTree();
  const annotations: readonly Readonly<Record<string, unknown>>[] = await page.getAnnotations();
  const links = await Promise.all(annotations.filter(({ subtype }) => subtype === 'Link').map(async ({ rect, dest, url, unsafeUrl }) => ({ rect: rectOf(rect), page: await pageOf(dest), url: typeof url === 'string' ? url : typeof unsafeUrl === 'string' ? unsafeUrl : undefined })));
  page.cleanup();
  return { number, width, height, items, links, structure: elementOf(tree, byId) };
}

function rectOf(rect: unknown): PrintedLink['rect'] {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = Array.isArray(rect) ? rect.map(Number) : [];
  return [x1, y1, x2, y2];
}

function elementOf(node: unknown, byId: ReadonlyMap<string, string>): PrintedElement {
  if (typeof node !== 'object' || node === null) return { role: '', text: '', children: [] };
  if ('id' in node && typeof node.id === 'string') return { role: '', text: byId.get(node.id) ?? '', children: [] };
  const children = 'children' in node && Array.isArray(node.children) ? node.children.map((child: unknown) => elementOf(child, byId)) : [];
  return { role: 'role' in node ? String(node.role) : '', text: children.map(({ text }) => text).join(''), children };
}

async function readBookmarks(nodes: unknown, pageOf: PageFinder): Promise<PrintedBookmark[]> {
  if (!Array.isArray(nodes)) return [];
  return Promise.all(nodes.map(async (node: { readonly title: string; readonly dest: unknown; readonly items: unknown }) => ({ title: node.title, page: (await pageOf(node.dest)) ?? 0, children: await readBookmarks(node.items, pageOf) })));
}

/** Every element of the structure with one of these roles, in order. Of a heading at the top of a page, Chromium leaves an empty piece on the page before. */
export function elementsOf(binder: ReadBinder, roles: readonly string[]): readonly (PrintedElement & { readonly page: number })[] {
  const walk = (element: PrintedElement, page: number): (PrintedElement & { readonly page: number })[] => [...(roles.includes(element.role) ? [{ ...element, page }] : []), ...element.children.flatMap((child) => walk(child, page))];
  return binder.pages.flatMap(({ structure, number }) => walk(structure, number)).filter(({ role, text }) => !/^H\d$/.test(role) || text.trim() !== '');
}

/** Without any white space: lines are broken anywhere. */
export const squeeze = (text: string): string => text.replaceAll(/\s+/g, '');
