/** Pages that every runbook has, besides its sections. */
import { h } from 'hastscript';
import { sectionLayout } from '#src/html/layouts/section.ts';
import { alertPages } from './alerts.ts';
import { downloadsPage } from './downloads.ts';
import type { Draft, SiteMaker } from './make-site.ts';
import { pageLink } from './relative.ts';
import { redirectPages } from './redirects.ts';

export function fixedPages(maker: SiteMaker): Draft[] {
  return [contentsPage(maker), ...alertPages(maker), downloadsPage(maker), wholePage(maker), missingPage(maker), ...redirectPages(maker)];
}

function contentsPage({ input }: SiteMaker): Draft {
  const { all } = input.catalog.site;
  const chapters = input.book.chapters.flatMap(({ id, title, sections }) => [
    h('h2', { id }, title),
    h('ul', { className: ['rows'] }, sections.map((section) => h('li', h('a', { className: ['row'], href: pageLink('contents', section.id) }, [h('strong', section.title), ...(section.summary === undefined ? [] : [h('p', { className: ['under'] }, section.summary)])])))),
  ]);
  return { path: 'contents', title: all.title, kind: 'contents', markdown: true, nodes: [h('h1', all.title), ...chapters] };
}

/** Everything on one page, to print or to search with the browser's own search. */
function wholePage({ input }: SiteMaker): Draft {
  const { whole } = input.catalog.site;
  const sections = input.book.chapters.flatMap(({ sections: list }) => list);
  const known = new Set(sections.map(({ id }) => id));
  const nodes = sections.map((section) => {
    const href = (address: string): string | undefined => (known.has(address.split('#')[0] ?? '') ? `#${inPage(address)}` : undefined);
    return h('section', { id: inPage(section.id) }, sectionLayout(section, input, { href, anchor: (anchor) => inPage(`${section.id}#${anchor}`) }));
  });
  return { path: 'whole', title: whole.title, kind: 'whole', markdown: true, nodes: [h('div', { className: ['whole'] }, nodes)] };
}

const inPage = (address: string): string => address.replaceAll(/[/#]/g, '--');

function missingPage({ input }: SiteMaker): Draft {
  const { missing, shell } = input.catalog.site;
  return { path: '404', title: missing.title, kind: 'missing', nodes: [h('h1', missing.title), h('p', missing.lead), h('p', h('a', { href: 'index.html' }, shell.start))] };
}
