import { h } from 'hastscript';
import type { Draft, SiteMaker } from './make-site.ts';
import { pageLink } from './relative.ts';

/** Former addresses take readers to the present ones. Those inside a page are anchors there. */
export function redirectPages({ input }: SiteMaker): Draft[] {
  const sections = new Map(input.book.chapters.flatMap(({ sections: list }) => list.map((section) => [section.id, section] as const)));
  const pages = input.book.redirects.filter(({ from, to }) => !from.includes('#') && !sections.has(from) && sections.has(to.split('#')[0] ?? ''));
  return pages.map(({ from, to }) => movedPage(from, to, sections.get(to.split('#')[0] ?? '')?.title ?? to, input.catalog.site.missing.moved));
}

/** A page that leads on by itself, and says so where it cannot. */
export function movedPage(from: string, to: string, title: string, why: string): Draft {
  const href = pageLink(from, to);
  return { path: from, title, kind: 'moved', nodes: [h('h1', title), h('p', why), h('p', h('a', { href }, title))], moved: href };
}
