import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Draft, SiteMaker } from './make-site.ts';

export interface DownloadLink {
  /** From the root of the site. */
  readonly path: string;
  /** The output that it is of, such as `binder`. */
  readonly output: string;
}

/** What else the build made: the list of the files which lie beside this page. */
export function downloadsPage({ input, downloads }: SiteMaker): Draft {
  const words = input.catalog.site.downloads;
  const list = downloads.length === 0 ? h('p', words.none) : h('ul', { className: ['rows'] }, downloads.map((each) => h('li', row(each, words.outputs))));
  return { path: 'downloads', title: words.title, kind: 'downloads', nodes: [h('h1', words.title), h('p', { className: ['lead'] }, words.lead), list, h('p', { className: ['quiet'] }, words.offline)] };
}

function row({ path, output }: DownloadLink, words: Readonly<Record<string, string>>): Element {
  const name = path.split('/').at(-1) ?? path;
  return h('a', { className: ['row'], href: path, download: name }, [h('strong', words[output] ?? output), h('code', { className: ['end'] }, name)]);
}
