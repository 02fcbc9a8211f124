import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Heading } from '#src/book/book.ts';
import { html } from '#src/html/body.ts';
import type { ViewInput } from '#src/html/view.ts';

const FEWEST = 4;
/** Pages that are lists of links themselves. */
const WITHOUT: ReadonlySet<string> = new Set(['home', 'contents', 'whole', 'moved', 'missing', 'downloads']);

/** On a narrow screen the page's contents stand folded after its head; of a level, after its first action. */
export function withLocalContents(nodes: readonly ElementContent[], contents: readonly Heading[], kind: string, { catalog }: ViewInput): ElementContent[] {
  if (contents.length < FEWEST || WITHOUT.has(kind)) return [...nodes];
  const local = h('details', { className: ['local'] }, [h('summary', catalog.site.shell.onPage), listOf(contents)]);
  const [only] = nodes;
  if (nodes.length === 1 && only?.type === 'element') return [{ ...only, children: inserted(only.children, local, isFirstAction) }];
  return inserted(nodes, local, isHead);
}

/** For the margin of a wide screen; nothing where there is nothing to choose. */
export const contentsList = (contents: readonly Heading[]): string => (contents.length < 2 ? '' : html([listOf(contents)]));

const listOf = (contents: readonly Heading[]): Element => h('ul', contents.map(({ title, anchor, depth }) => h('li', depth > 2 ? { className: ['deeper'] } : {}, h('a', { href: `#${anchor}` }, title))));

function inserted(nodes: readonly ElementContent[], local: Element, isBefore: (node: ElementContent) => boolean): ElementContent[] {
  const place = nodes.findLastIndex(isBefore) + 1;
  return [...nodes.slice(0, place), local, ...nodes.slice(place)];
}

const hasClass = (node: ElementContent, name: string): boolean => node.type === 'element' && [node.properties['className']].flat().includes(name);
const isFirstAction = (node: ElementContent): boolean => hasClass(node, 'first') || hasClass(node, 'head');
const isHead = (node: ElementContent): boolean => node.type === 'element' && (node.tagName === 'h1' || hasClass(node, 'lead'));
