/** The neighborhood of a page. A tree of all pages on every page would grow with the square of their number. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Book, Chapter } from '#src/book/book.ts';
import type { Catalog } from '#src/catalog/catalog.ts';
import { html } from '#src/html/body.ts';
import type { Link } from '#src/site/site-page.ts';
import { pageLink } from './relative.ts';

/** Of a long chapter, as many sections are shown. */
const NEIGHBORS = 14;

/** Something in the list of chapters. */
export interface NavLink extends Link {
  readonly current: boolean;
}

export interface NavGroup extends NavLink {
  /** The neighborhood: only in the group of the page itself. */
  readonly links: readonly NavLink[];
}

export interface Neighborhood {
  /** Finished HTML. */
  readonly nav: string;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

/** For a page at `path`; pages outside the chapters have no neighbors. */
export function neighborhoodOf(book: Book, catalog: Catalog): (path: string) => Neighborhood {
  const order = book.chapters.flatMap(({ sections }) => sections);
  const places = new Map(order.map(({ id }, index) => [id, index]));
  const chapterOf = new Map(book.chapters.flatMap((chapter) => chapter.sections.map(({ id }) => [id, chapter] as const)));
  return (path) => {
    const place = places.get(path);
    const link = (index: number): Link | undefined => {
      const section = order[index];
      return section === undefined ? undefined : { title: section.title, href: pageLink(path, section.id) };
    };
    return {
      nav: navList(book.chapters.map((chapter) => groupOf(chapter, chapter === chapterOf.get(path), path, catalog))),
      previous: place === undefined ? undefined : link(place - 1),
      next: place === undefined ? undefined : link(place + 1),
    };
  };
}

function groupOf({ id, title, sections }: Chapter, current: boolean, path: string, { site }: Catalog): NavGroup {
  const [only] = sections;
  const href = sections.length === 1 && only !== undefined ? pageLink(path, only.id) : pageLink(path, `contents#${id}`);
  if (!current || sections.length === 1) return { title, href, current, links: [] };
  const at = sections.findIndex((section) => section.id === path);
  const first = Math.max(0, Math.min(at - Math.floor(NEIGHBORS / 2), sections.length - NEIGHBORS));
  const shown = sections.slice(first, first + NEIGHBORS).map((section) => ({ title: section.title, href: pageLink(path, section.id), current: section.id === path }));
  const rest = shown.length < sections.length ? [{ title: site.shell.all, href, current: false }] : [];
  return { title, href, current, links: [...shown, ...rest] };
}

export const navList = (groups: readonly NavGroup[]): string => html([h('ul', groups.map((group) => h('li', [navLink({ ...group, current: false }), ...(group.links.length === 0 ? [] : [h('ul', group.links.map((link) => h('li', navLink(link))))])])))]);

const navLink = ({ title, href, current }: NavLink): Element => h('a', { href, ...(current && { ariaCurrent: 'page' }) }, title);
