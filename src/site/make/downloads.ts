import { h } from 'hastscript';
import type { Draft, SiteMaker } from './make-site.ts';

/** What else the build made. The list is that of the files which lie beside this page. */
export function downloadsPage({ input }: SiteMaker): Draft {
  const words = input.catalog.site.downloads;
  return { path: 'downloads', title: words.title, kind: 'downloads', nodes: [h('h1', words.title), h('p', { className: ['lead'] }, words.lead), h('p', { className: ['quiet'] }, words.offline)] };
}
