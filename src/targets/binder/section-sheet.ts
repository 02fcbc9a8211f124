/** A section of the book as a sheet: its body, set for paper. */
import type { Element, ElementContent, RootContent } from 'hast';
import { h } from 'hastscript';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Section } from '#src/book/book.ts';
import { fill } from '#src/model/fill.ts';
import type { CommandPart } from '#src/html/command-block.ts';
import { commandLines } from './command-lines.ts';
import { keepSteps } from './keep-steps.ts';
import { tick } from './marks.ts';
import type { Entry, Sheet } from './sheet.ts';
import { targetOf } from './target-id.ts';
import type { Writer } from './writer.ts';

export function sectionSheet(section: Section, writer: Writer): Sheet {
  return { ...entryOf(section), look: 'prose', content: [h('h2', section.title), ...bodyOf(section, writer)] };
}

/** Several short ones on one sheet, under the name of the first and the last. */
export function sharedSheet(sections: readonly Section[], writer: Writer): Sheet {
  const [first, last] = [sections[0], sections.at(-1)];
  if (first === undefined || last === undefined || first === last) throw new Error('a shared sheet holds several sections');
  const title = fill(writer.words.fromTo, { first: first.title, last: last.title });
  const content = sections.map((section) => h('section', { className: ['prose', 'shared'], id: targetOf(section.id) }, [h('h2', section.title), ...bodyOf(section, writer)]));
  return { id: `binder/${first.id}`, title, look: 'prose', entries: sections.map(entryOf), content };
}

const entryOf = ({ id, title, headings }: Section): Entry => ({ id, title, headings: headings.filter(({ depth }) => depth === 2).map((heading) => ({ title: heading.title, address: `${id}#${heading.anchor}` })) });

function bodyOf(section: Section, writer: Writer): ElementContent[] {
  const content = forPaper(writer.nodes(section.body.children, section.id), section.id, writer);
  return section.kind === 'procedure' ? keepSteps(content) : content;
}

/** Changes the tree in place: it was made for this print alone. */
export function forPaper(content: ElementContent[], section: string, writer: Writer): ElementContent[] {
  const told = new Set([writer.href(section)]);
  visit({ type: 'root', children: content }, 'element', (element, index, parent) => {
    if (index === undefined || parent === undefined) return;
    if (element.tagName === 'pre') {
      parent.children.splice(index, 1, h('pre', { className: ['command-text'] }, commandLines(partsOf(element))));
      return SKIP;
    }
    if (element.tagName === 'p' && !isClass(element, 'command-label') && leadsOn(element)) element.properties['className'] = ['leads'];
    if (isClass(element, 'command')) labelCommand(element, index, parent.children);
    if (element.tagName === 'ul' && element.children.every((child) => child.type !== 'element' || isFact(child))) element.properties['className'] = ['facts'];
    if (element.tagName === 'input') {
      parent.children.splice(index, 1, tick());
      return SKIP;
    }
    if (element.tagName === 'img') {
      parent.children.splice(index, 1, { type: 'text', value: String(element.properties['alt'] ?? '') });
      return SKIP;
    }
    if (element.tagName === 'a') return turnTo(element, index, parent.children, told, writer);
  });
  return content;
}

const isClass = ({ properties: { className } }: Element, name: string): boolean => Array.isArray(className) && className.includes(name);

/** "Write down:" and "Who: on-call" belong to what follows. */
const leadsOn = (paragraph: Element): boolean => beginsWithLabel(paragraph) || toString(paragraph).endsWith(':');

/** A line that begins with a label in bold. */
const isFact = (item: Element): boolean => item.tagName === 'li' && beginsWithLabel(item);

function beginsWithLabel({ children: [first] }: Element): boolean {
  return first?.type === 'element' && first.tagName === 'strong' && toString(first).endsWith(':');
}

/** A short line right above a command, such as "Check that it worked:", stands beside it: paper is dear. The agent's name stands in that line. */
function labelCommand(command: Element, index: number, siblings: ElementContent[] | RootContent[]): void {
  command.children = command.children.filter((child) => child.type !== 'element' || !isClass(child, 'command-agent'));
  const gap = siblings[index - 1]?.type === 'text' ? 2 : 1;
  const before = siblings[index - gap];
  if (before?.type !== 'element' || before.tagName !== 'p' || isClass(before, 'command-label') || !isLabel(before)) return;
  siblings.splice(index - gap, gap, ...emptied(gap));
  command.children.unshift({ ...before, properties: { className: ['command-label'] } });
}

/** What was taken away leaves empty text, so that the walk does not lose its place. */
const emptied = (count: number): { type: 'text'; value: string }[] => Array.from({ length: count }, () => ({ type: 'text', value: '' }));

const LABEL_LENGTH = 60;

function isLabel(paragraph: Element): boolean {
  const words = toString(paragraph);
  const [first] = paragraph.children;
  return words.length <= LABEL_LENGTH && (words.endsWith(':') || (first?.type === 'element' && first.tagName === 'strong'));
}

/** Text and open places of a block of code. */
function partsOf(pre: Element): CommandPart[] {
  const parts: CommandPart[] = [];
  visit(pre, (node) => {
    if (node.type === 'text') parts.push(node.value);
    if (node.type !== 'element' || node.tagName !== 'var') return;
    parts.push({ open: String(node.properties['dataOpen'] ?? ''), label: toString(node).replaceAll(/^\[|\]$/g, '') });
    return SKIP;
  });
  return parts;
}

/** The page to turn to, behind the first link to each section. Contacts have a tab that everyone knows. */
function turnTo(link: Element, index: number, siblings: unknown[], told: Set<string | undefined>, writer: Writer): number | undefined {
  const href = String(link.properties['href'] ?? '');
  const section = href.split(':')[0];
  if (!href.startsWith('#') || href.startsWith('#contacts.') || told.has(section)) return undefined;
  told.add(section);
  const page = writer.pageOfHref(href);
  siblings.splice(index + 1, 0, { type: 'text', value: ' ' }, ...page);
  return index + 2 + page.length;
}
