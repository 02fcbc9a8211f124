/** A section of the book as a sheet: its body, set for paper. */
import type { Element, ElementContent, RootContent } from 'hast';
import { h } from 'hastscript';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Section } from '#src/book/book.ts';
import { fill } from '#src/model/fill.ts';
import type { CommandPart } from '#src/html/command-block.ts';
import { commandLines } from './command-lines.ts';
import { commandRows } from './command-rows.ts';
import { isClass } from './is-class.ts';
import { keepSteps } from './keep-steps.ts';
import { tick } from './marks.ts';
import { ownCommands } from './own-commands.ts';
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
  // A step and a role are read whole.
  return section.kind === 'procedure' || section.kind === 'contacts' ? keepSteps(content) : content;
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
    // The agent's name stands in the label beside it.
    if (isClass(element, 'command')) element.children = element.children.filter((child) => child.type !== 'element' || !isClass(child, 'command-agent'));
    if (element.tagName === 'ul' && element.children.every((child) => child.type !== 'element' || isFact(child))) element.properties['className'] = ['facts'];
    if (element.tagName === 'ul' && isShortTasks(element)) element.properties['className'] = ['pairs'];
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
  const rows = commandRows(content, writer.input.catalog.book.command);
  return writer.edition.kind === 'agent' ? ownCommands(rows, writer.edition.agent) : rows;
}

/** "Write down:" and "Who: on-call" belong to what follows. */
const leadsOn = (paragraph: Element): boolean => beginsWithLabel(paragraph) || toString(paragraph).endsWith(':');

/** A line that begins with a label in bold. */
const isFact = (item: Element): boolean => item.tagName === 'li' && beginsWithLabel(item);

/** In characters: half of a line. */
const SHORT_TASK = 36;

/** Boxes to tick with a few words each stand two in a line. */
function isShortTasks({ children }: Element): boolean {
  const items = children.filter((child): child is Element => child.type === 'element');
  return items.length > 1 && items.every((item) => isClass(item, 'task') && toString(item).trim().length <= SHORT_TASK && !hasBlocks(item));
}

const hasBlocks = ({ children }: Element): boolean => children.some((child) => child.type === 'element' && BLOCKS.has(child.tagName));
const BLOCKS: ReadonlySet<string> = new Set(['ul', 'ol', 'p', 'pre', 'div', 'table', 'blockquote']);

function beginsWithLabel({ children: [first] }: Element): boolean {
  return first?.type === 'element' && first.tagName === 'strong' && toString(first).endsWith(':');
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
function turnTo(link: Element, index: number, siblings: ElementContent[] | RootContent[], told: Set<string | undefined>, writer: Writer): number | undefined {
  const href = String(link.properties['href'] ?? '');
  const section = href.split(':')[0];
  if (!href.startsWith('#') || href.startsWith('#contacts.') || told.has(section)) return undefined;
  told.add(section);
  const page = writer.pageOfHref(href);
  const next = siblings[index + 1];
  // Room that a short number leaves must not part a word from its full stop.
  if (next?.type === 'text' && /^\p{P}/u.test(next.value)) for (const each of page) if (each.type === 'element') each.properties['className'] = ['page-ref', 'stopped'];
  siblings.splice(index + 1, 0, { type: 'text', value: ' ' }, ...page);
  return index + 2 + page.length;
}
