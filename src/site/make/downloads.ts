import type { Element } from 'hast';
import { h } from 'hastscript';
import { fill } from '#src/model/fill.ts';
import type { Draft, SiteMaker } from './make-site.ts';

export interface DownloadLink {
  /** From the root of the site. */
  readonly path: string;
  /** The output that it is of, such as `binder`. */
  readonly output: string;
  /** How large it is, where that is known. */
  readonly bytes?: number | undefined;
}

/** What else the build made: the list of the files which lie beside this page, by what they are of. */
export function downloadsPage({ input, downloads }: SiteMaker): Draft {
  const words = input.catalog.site.downloads;
  const outputs = [...new Set(downloads.map(({ output }) => output))];
  const groups = outputs.flatMap((output) => [
    h('h2', { id: output.replaceAll('.', '-') }, nameOf(output, words.outputs)),
    h('ul', { className: ['rows'] }, downloads.filter((each) => each.output === output).map((each) => h('li', downloadRow(each, words.size)))),
  ]);
  const list = downloads.length === 0 ? [h('p', words.none)] : groups;
  return { path: 'downloads', title: words.title, kind: 'downloads', nodes: [h('h1', words.title), h('p', { className: ['lead'] }, words.lead), ...list, h('p', { className: ['quiet'] }, words.offline)] };
}

/** What is printed is kept on the device as well. */
export const isKept = (path: string): boolean => path.endsWith('.pdf');

const nameOf = (output: string, names: Readonly<Record<string, string>>): string => names[output] ?? output;

/** One file; `size` is how its size is said. */
export function downloadRow({ path, bytes }: DownloadLink, size: string): Element {
  const name = path.split('/').at(-1) ?? path;
  // Browsers ask the host, and never the worker, for what a link says to download.
  return h('a', { className: ['row'], href: path, download: isKept(path) ? undefined : name }, [h('strong', name), ...(bytes === undefined ? [] : [h('span', { className: ['end'] }, fill(size, { n: megabytes(bytes) }))])]);
}

/** Two figures below ten, whole ones above. */
const megabytes = (bytes: number): string => {
  const size = bytes / 1_000_000;
  return size >= 10 ? size.toFixed(0) : size >= 0.095 ? size.toFixed(1) : size.toFixed(2);
};
