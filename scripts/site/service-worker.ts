import type { OutputFile } from '#src/targets/target.ts';
import { sha256 } from './sha256.ts';

/** What no page links or loads: for hosts, search engines and other programs. Some hosts refuse it, above all what begins with a dot. */
const FOR_MACHINES: ReadonlySet<string> = new Set(['.nojekyll', 'README.md', 'llms.txt', 'robots.txt', 'sitemap.xml']);

/** In this order a device fetches what pages are made of: whoever is cut off in between goes on from there. */
const ORDER = [/^code\//, /^data\//, /^index\.html$/, /^severities\//, /^procedures\//, /^contacts\//];
/** The pages do not wait for what can be read without them: first the small texts, then what is to be printed. */
const LATER = [/\.(?:md|txt)$/, /\.pdf$/];

/** The worker with the lists of what a device keeps. Its id covers every byte of that. */
export function serviceWorker(files: readonly OutputFile[], script: string): OutputFile {
  const kept = files.filter(({ path }) => !FOR_MACHINES.has(path));
  const isLater = ({ path }: OutputFile): boolean => rank(path, LATER) < LATER.length;
  const lists = { files: listOf(kept.filter((file) => !isLater(file)), ORDER), later: listOf(kept.filter(isLater), LATER) };
  const id = sha256(JSON.stringify(lists)).slice(0, 16);
  return { path: 'sw.js', content: `const BUILD=${JSON.stringify({ id, ...lists })};\n${script}` };
}

const listOf = (files: readonly OutputFile[], order: readonly RegExp[]): (readonly [path: string, hash: string])[] =>
  files.toSorted((a, b) => rank(a.path, order) - rank(b.path, order) || (a.path < b.path ? -1 : 1)).map(({ path, content }) => [path, sha256(content)]);

/** Where in the order a path stands; what is not named comes last. */
function rank(path: string, order: readonly RegExp[]): number {
  const place = order.findIndex((each) => each.test(path));
  return place < 0 ? order.length : place;
}
