/** Ways from part to part: the chapters beside them, and what comes before and after each. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Chapter, Section } from '#src/book/book.ts';
import { inPage } from '#src/html/in-page.ts';
import type { ViewInput } from '#src/html/view.ts';

/** Every chapter with all of its sections: it stands here once, and a script unfolds the one that is read. */
export const chaptersNav = ({ book, catalog }: ViewInput): Element => h('nav', { className: ['side'], ariaLabel: catalog.site.shell.nearby }, h('ul', book.chapters.map(chapterItem)));

function chapterItem({ id, title, sections }: Chapter): Element {
  const [only, ...others] = sections;
  if (only !== undefined && others.length === 0) return h('li', h('a', { href: `#${inPage(only.id)}` }, title));
  return h('li', [h('a', { href: `#${inPage(`contents#${id}`)}` }, title), h('ul', sections.map((section) => h('li', linkTo(section))))]);
}

const linkTo = ({ id, title }: Section): Element => h('a', { href: `#${inPage(id)}` }, title);

export function onward(before: Section | undefined, after: Section | undefined, { catalog }: ViewInput): Element {
  const { shell } = catalog.site;
  const way = (name: 'previous' | 'next', { id, title }: Section): Element => h('a', { className: [name], href: `#${inPage(id)}` }, [h('small', shell[name]), title]);
  return h('nav', { className: ['onward'], ariaLabel: shell.next }, [...(before === undefined ? [] : [way('previous', before)]), ...(after === undefined ? [] : [way('next', after)])]);
}
