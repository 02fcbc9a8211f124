/** All sections in one page; links between them stay in it. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Section } from '#src/book/book.ts';
import { inPage } from '#src/html/in-page.ts';
import type { View, ViewInput } from '#src/html/view.ts';
import { sectionLayout } from './section.ts';

export const wholeLayout = (input: ViewInput): Element[] => {
  const sections = input.book.chapters.flatMap(({ sections: list }) => list);
  const links = linksInPage(sections);
  return sections.map((section) => h('section', { id: inPage(section.id) }, sectionLayout(section, input, links(section.id))));
};

/** How a section, by its id, links where all of these stand in one page. */
export function linksInPage(sections: readonly Section[]): (own: string) => Pick<View, 'href' | 'anchor'> {
  const known = new Set(sections.map(({ id }) => id));
  return (own) => ({ href: (address) => (known.has(address.split('#')[0] ?? '') ? `#${inPage(address)}` : undefined), anchor: (anchor) => inPage(`${own}#${anchor}`) });
}
