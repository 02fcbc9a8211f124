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
  eachElement(nodes, (element, parent) => {
    const own = element.properties['id'];
    // The title of a step is linked to as the step.
    if (!HEADING.test(element.tagName) || (own === undefined && parent?.tagName === 'header')) return;
    const wanted = typeof own === 'string' ? inOutput(own, rename) : rename(takeKnown(waiting, textOf([element])) ?? (idOf(textOf([element])) || 'part'));
    element.properties['id'] = free(wanted, fixed, slugger);
  });
  return nodes;
}

/** Ids that a layout gives are those of a page of its own, unless it renamed them already. */
const inOutput = (id: string, rename: (id: string) => string): string => (id.startsWith(rename('')) ? id : rename(id));

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
function eachElement(nodes: readonly ElementContent[], see: (element: Element, parent?: Element) => void, parent?: Element): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    see(node, parent);
    eachElement(node.children, see, node);
  }
}

/** The headings of a page, outermost two depths, and the outermost steps of a procedure. */
export function contentsOf(nodes: readonly ElementContent[], inStep = false): Heading[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    const isOuter = !inStep && isStep(node);
    return [...(isOuter ? [headingOf(node, 3, stepTitle(node))] : /^h[23]$/.test(node.tagName) ? [headingOf(node, Number(node.tagName[1]), textOf([node]))] : []).flat(), ...contentsOf(node.children, inStep || isOuter)];
  });
}

const headingOf = ({ properties: { id } }: Element, depth: number, title: string): Heading[] => (typeof id === 'string' ? [{ depth, title, anchor: id }] : []);

const isStep = ({ properties: { className } }: Element): boolean => Array.isArray(className) && className.includes('step');

/** Number and title, as they stand in its head. */
function stepTitle({ children }: Element): string {
  const head = children.find((child): child is Element => child.type === 'element' && child.tagName === 'header');
  const shown = head?.children.filter((child) => child.type === 'element' && (child.tagName === 'label' || HEADING.test(child.tagName))) ?? [];
  return shown.map((child) => textOf([child])).join(' ');
}
