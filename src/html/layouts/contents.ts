import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Chapter, Section } from '#src/book/book.ts';
import type { View } from '#src/html/view.ts';

/** Every section, by chapter. */
export const contentsLayout = (view: View): ElementContent[] => [h('h1', view.catalog.site.all.title), ...view.book.chapters.flatMap((chapter) => chapterRows(chapter, view))];

const chapterRows = ({ id, title, sections }: Chapter, view: View): Element[] => [
  h('h2', { id: view.anchor?.(id) ?? id }, title),
  h('ul', { className: ['rows'] }, sections.map((section) => h('li', sectionRow(section, view)))),
];

const sectionRow = ({ id, title, summary }: Section, view: View): Element =>
  h('a', { className: ['row'], href: view.href(id) }, [h('strong', title), ...(summary === undefined ? [] : [h('p', { className: ['under'] }, summary)])]);
