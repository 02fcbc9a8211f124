/** A section of the book as a sheet: its body, set for paper. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { Section } from '#src/book/book.ts';
import type { CommandPart } from '#src/html/command-block.ts';
import { commandLines } from './command-lines.ts';
import { tick } from './marks.ts';
import type { Sheet } from './sheet.ts';
import type { Writer } from './writer.ts';

export function sectionSheet(section: Section, writer: Writer): Sheet {
  const body = writer.nodes(section.body.children, section.id);
  return {
    id: section.id,
    title: section.title,
    look: 'prose',
    headings: section.headings.filter(({ depth }) => depth === 2).map(({ title, anchor }) => ({ title, address: `${section.id}#${anchor}` })),
    content: [h('h2', section.title), ...forPaper(body, section.id, writer)],
  };
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

/** Text and open places of a block of code. */
function partsOf(pre: Element): CommandPart[] {
  const code = pre.children.find((child): child is Element => child.type === 'element' && child.tagName === 'code');
  return (code ?? pre).children.flatMap((child): CommandPart[] => {
    if (child.type === 'text') return [child.value.replace(/\n$/, '')];
    const [first] = child.type === 'element' ? child.children : [];
    const label = first?.type === 'text' ? first.value.replace(/^\[|\]$/g, '') : '';
    return child.type === 'element' ? [{ open: String(child.properties['dataOpen'] ?? ''), label }] : [];
  });
}

/** The page to turn to, behind the first link to each section. Contacts have a tab that everyone knows. */
function turnTo(link: Element, index: number, siblings: unknown[], told: Set<string | undefined>, writer: Writer): number | undefined {
  const href = String(link.properties['href'] ?? '');
  const section = href.split(':')[0];
  if (!href.startsWith('#') || href.startsWith('#contacts.') || told.has(section)) return undefined;
  told.add(section);
  const page = writer.pageOfHref(href);
  siblings.splice(index + 1, 0, { type: 'text', value: ' (' }, ...page, { type: 'text', value: ')' });
  return index + 2 + page.length;
}
