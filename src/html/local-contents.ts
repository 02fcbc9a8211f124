import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Heading } from '#src/book/book.ts';

const FEWEST = 2;
/** On a phone the list costs a line of its own. */
const FEWEST_ON_PHONE = 4;
/** Pages that are lists of links themselves. */
const LISTS: ReadonlySet<string> = new Set(['home', 'contents', 'whole', 'moved', 'missing', 'downloads']);

/** Where a page's headings are listed: folded after its head on a narrow screen, of a level after its first action; in the margin of a wide one. */
export function withLocalContents(nodes: readonly ElementContent[], contents: readonly Heading[], kind: string, words: Catalog['site']): ElementContent[] {
  if (contents.length < FEWEST) return [...nodes];
  const local = localContents(contents, kind, words);
  const [only] = nodes;
  if (nodes.length === 1 && only?.type === 'element') return [{ ...only, children: inserted(only.children, local, isFirstAction) }];
  return inserted(nodes, local, isHead);
}

export function localContents(contents: readonly Heading[], kind: string, { shell }: Catalog['site']): Element {
  const isOnPhone = contents.length >= FEWEST_ON_PHONE && !LISTS.has(kind);
  return h('nav', { className: isOnPhone ? ['local'] : ['local', 'wide'], ariaLabel: shell.onPage }, h('details', [h('summary', shell.onPage), listOf(contents)]));
}

const listOf = (contents: readonly Heading[]): Element => h('ul', contents.map(({ title, anchor, depth }) => h('li', depth > 2 ? { className: ['deeper'] } : {}, h('a', { href: `#${anchor}` }, title))));

function inserted(nodes: readonly ElementContent[], local: Element, isBefore: (node: ElementContent) => boolean): ElementContent[] {
  const place = nodes.findLastIndex(isBefore) + 1;
  return [...nodes.slice(0, place), local, ...nodes.slice(place)];
}

const hasClass = (node: ElementContent, name: string): boolean => node.type === 'element' && [node.properties['className']].flat().includes(name);
const isFirstAction = (node: ElementContent): boolean => hasClass(node, 'first') || hasClass(node, 'head');
const isHead = (node: ElementContent): boolean => node.type === 'element' && (node.tagName === 'h1' || hasClass(node, 'lead'));
