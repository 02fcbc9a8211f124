/** Every heading can be linked to, and no id stands twice: what the book links to has it, what the layout adds steps aside. */
import type { Element, ElementContent } from 'hast';
import GithubSlugger from 'github-slugger';
import type { Heading } from '#src/book/book.ts';
import { idOf } from '#src/model/words-of.ts';
import { textOf } from './text-of.ts';
import type { BodyOptions } from './body.ts';

const HEADING = /^h[2-6]$/;

/** Changes the nodes that it is given, which a layout has just made, and returns them. */
export function placeAnchors(nodes: ElementContent[], known: readonly Heading[], { anchor }: Pick<BodyOptions, 'anchor'>): ElementContent[] {
  const rename = anchor ?? ((id: string): string => id);
  const slugger = new GithubSlugger();
  const fixed = new Set<string>();
  eachElement(nodes, (element) => {
    const id = element.properties['id'];
    if (!HEADING.test(element.tagName) && typeof id === 'string') fixed.add(id);
  });
  const waiting = [...known];
  eachElement(nodes, (element) => {
    if (!HEADING.test(element.tagName) || isStepTitle(element)) return;
    const own = element.properties['id'];
    const wanted = typeof own === 'string' ? inOutput(own, rename) : rename(takeKnown(waiting, textOf([element])) ?? (idOf(textOf([element])) || 'part'));
    element.properties['id'] = free(wanted, fixed, slugger);
  });
  return nodes;
}

/** Ids that a layout gives are those of a page of its own, unless it renamed them already. */
const inOutput = (id: string, rename: (id: string) => string): string => (id.startsWith(rename('')) ? id : rename(id));

const isStepTitle = (element: Element): boolean => element.properties['dataStepTitle'] !== undefined;

function takeKnown(waiting: Heading[], title: string): string | undefined {
  const index = waiting.findIndex((heading) => heading.title === title);
  return index < 0 ? undefined : waiting.splice(index, 1)[0]?.anchor;
}

function free(wanted: string, taken: Set<string>, slugger: GithubSlugger): string {
  let id = wanted;
  while (taken.has(id)) id = slugger.slug(wanted);
  taken.add(id);
  return id;
}

/** In the order of reading. */
function eachElement(nodes: readonly ElementContent[], see: (element: Element) => void): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    see(node);
    eachElement(node.children, see);
  }
}

/** The headings of a page, outermost two depths, and the steps of a procedure. */
export function contentsOf(nodes: readonly ElementContent[]): Heading[] {
  const found: Heading[] = [];
  eachElement(nodes, (element) => {
    const id = element.properties['id'];
    if (/^h[23]$/.test(element.tagName) && typeof id === 'string') found.push({ depth: Number(element.tagName[1]), title: textOf([element]), anchor: id });
    const step = element.properties['dataStep'];
    if (typeof step === 'string' && typeof id === 'string') found.push({ depth: 3, title: step, anchor: id });
  });
  return found;
}
