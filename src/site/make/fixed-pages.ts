/** Pages that every runbook has, besides its sections. */
import { h } from 'hastscript';
import { contentsLayout } from '#src/html/layouts/contents.ts';
import { viewOf } from '#src/html/view.ts';
import { alertPages } from './alerts.ts';
import { downloadsPage } from './downloads.ts';
import type { Draft, SiteMaker } from './make-site.ts';
import { redirectPages } from './redirects.ts';

export function fixedPages(maker: SiteMaker): Draft[] {
  return [contentsPage(maker), ...alertPages(maker), downloadsPage(maker), missingPage(maker), ...redirectPages(maker)];
}

const contentsPage = ({ input, href }: SiteMaker): Draft => ({
  path: 'contents',
  title: input.catalog.site.all.title,
  kind: 'contents',
  markdown: true,
  nodes: contentsLayout(viewOf(input, { href: href('contents') }, 'contents')),
});

function missingPage({ input }: SiteMaker): Draft {
  const { missing, shell } = input.catalog.site;
  return { path: '404', title: missing.title, kind: 'missing', nodes: [h('h1', missing.title), h('p', missing.lead), h('p', h('a', { href: 'index.html' }, shell.start))] };
}
