/** Links: to the web by a safe scheme, and inside the runbook to a file and an anchor that exist. */
import { posix } from 'node:path';
import { classify } from '#schemas/definition.ts';
import type { Finding } from '#src/diagnostics/finding.ts';
import { nearest } from '#src/diagnostics/nearest.ts';
import type { DefinitionFile } from '#src/compiler/definitions.ts';
import { decoded } from '#src/source/decoded.ts';
import { anchorsOf } from './anchors.ts';
import { fileAt, type CheckInput } from './check-input.ts';

export type LinkProblem = Pick<Finding, 'code' | 'message' | 'hint'>;

const SAFE = new Set(['http:', 'https:', 'mailto:', 'tel:']);
/** A picture, a PDF, a script. */
const OTHER_FILE = /\.(?!(?:ya?ml|mdx?)$)[a-z][a-z0-9]{1,4}$/i;
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/;

/** What is wrong with a link that stands in a file; undefined where nothing is. */
export function linkProblem(input: CheckInput, from: DefinitionFile, url: string): LinkProblem | undefined {
  const scheme = SCHEME.exec(url)?.[0].toLowerCase();
  if (scheme !== undefined) return SAFE.has(scheme) ? undefined : { code: 'link-scheme', message: `a link may begin with https://, http://, mailto: or tel:, and not with \`${scheme}\`` };
  if (url.startsWith('{')) return undefined;
  if (url.startsWith('/')) return { code: 'broken-link', message: `\`${url}\` leads out of the runbook: a link inside is relative to its own file`, hint: nearFile(input, from, url) };
  return url === '' ? { code: 'broken-link', message: 'the link leads nowhere: write an address' } : insideProblem(input, from, url);
}

function insideProblem(input: CheckInput, from: DefinitionFile, url: string): LinkProblem | undefined {
  const [path = '', anchor] = url.split('#', 2).map(decoded);
  const target = path === '' ? from : fileAt(input.files, posix.join(posix.dirname(from.file.path), path));
  if (target === undefined && isInMisnamedFolder(input, from, path)) return undefined;
  if (target === undefined) return { code: 'broken-link', message: `there is no file \`${path}\` in the runbook`, hint: nearFile(input, from, path.replaceAll('\\', '/')) };
  if (target.kind === 'runbook' || target.kind === 'agent-defaults') return { code: 'broken-link', message: `\`${path}\` has no page of its own to lead to` };
  if (anchor === undefined || anchor === '' || target.file.broken) return undefined;
  const anchors = anchorsOf(input, target);
  if (anchors.includes(anchor)) return undefined;
  const close = nearest(anchor, anchors);
  return { code: 'broken-anchor', message: `nothing in \`${target.file.path}\` has the anchor \`#${anchor}\``, hint: close === undefined ? 'an anchor is a heading in lower case, with hyphens, or the id of a step or control' : `did you mean \`#${close}\`?` };
}

/** The file is there, in a folder whose name is told to be wrong. */
function isInMisnamedFolder({ files }: CheckInput, from: DefinitionFile, path: string): boolean {
  const classified = classify(posix.join(posix.dirname(from.file.path), path));
  if (!classified.ok) return false;
  const { kind, id, procedure } = classified.definition;
  return files.some((each) => each.kind === kind && each.id === id && each.procedure === procedure && !classify(each.file.path).ok);
}

/** The file that was meant, as seen from where the link stands. */
function nearFile({ files }: CheckInput, from: DefinitionFile, path: string): string {
  if (OTHER_FILE.test(path)) return 'files beside the definitions are not published: put it on the web and link to it by https://';
  const here = posix.dirname(from.file.path);
  const name = posix.basename(path).replace(/\.\w+$/, '');
  const sameName = files.find(({ id, file }) => id === name || posix.basename(file.path) === posix.basename(path));
  const wanted = posix.normalize(posix.join(here, path)).replace(/^(?:\.\.\/|\/)+/, '');
  const close = sameName?.file.path ?? nearest(wanted, files.map(({ file }) => file.path));
  return close === undefined ? 'link to a definition file, relative to this one' : `did you mean \`${posix.relative(here, close)}\`?`;
}
