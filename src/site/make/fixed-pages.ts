/** Pages that every runbook has, besides its sections. */
import { h } from 'hastscript';
import { contentsLayout } from '#src/html/layouts/contents.ts';
import { viewOf } from '#src/html/view.ts';
import { alertPages } from './alerts.ts';
import { downloadsPage } from './downloads.ts';
import type { Draft, SiteMaker } from './make-site.ts';
import { redirectPages } from './redirects.ts';

export function fixedPages(maker: SiteMaker): Draft[] {
  return [contentsPage(maker), ...alertPages(maker), downloadsPage(maker), missingPage(maker), notKeptPage(maker), ...redirectPages(maker)];
}

const contentsPage = ({ input, href }: SiteMaker): Draft => ({
  path: 'contents',
  title: input.catalog.site.all.title,
  kind: 'contents',
  markdown: true,
  nodes: contentsLayout(viewOf(input, { href: href('contents') }, 'contents')),
});

/** Where the worker leads a reader without network who opens a file that it does not keep. */
function notKeptPage({ input }: SiteMaker): Draft {
  const { notKept, shell } = input.catalog.site;
  return { path: 'not-kept', title: notKept.title, kind: 'missing', nodes: [h('h1', notKept.title), h('p', notKept.lead), h('p', h('a', { href: 'index.html' }, shell.start))] };
}

/** It is shown at any address, so what it links to itself would lead astray: it links from where the site is published, or from the root of its host. */
function missingPage({ input }: SiteMaker): Draft {
  const { missing, shell } = input.catalog.site;
  const { site } = input.runbook.settings;
  const start = `${new URL(site ?? 'https://host').pathname.replace(/\/+$/, '')}/index.html`;
  return { path: '404', title: missing.title, kind: 'missing', nodes: [h('h1', missing.title), h('p', missing.lead), h('p', h('a', { href: start }, shell.start))] };
}
