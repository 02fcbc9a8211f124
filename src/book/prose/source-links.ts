/** Links from one source file to another become links of the book. */
import { dirname, join } from 'node:path/posix';
import { addressOf, bookUrl } from '#src/model/address.ts';
import type { Runbook } from '#src/model/runbook.ts';
import { allSteps } from '#src/model/steps.ts';
import type { Scope } from '#src/book/scope.ts';
import { decoded } from '#src/source/decoded.ts';

/** The only ones that a reader may follow: author text is data, never script, and addresses of the book are ours to write. */
const isSafeUrl = (url: string): boolean => /^(?:https?:\/\/|mailto:|tel:)/i.test(url);

/** The url of a link of author text, led to its place in the book where it names a source file or an anchor; undefined where it leads nowhere. */
export function leadLink(url: string, scope: Scope): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return isSafeUrl(url) ? url : undefined;
  const [path = '', ...anchors] = url.split('#');
  const anchor = anchors.join('#');
  if (path === '') return anchor === '' ? undefined : bookUrl(`${scope.section}#${decoded(anchor)}`);
  const address = addressesOf(scope.runbook).get(join(dirname(scope.file), decoded(path)));
  if (address === undefined) return undefined;
  return bookUrl(anchor === '' ? address : `${address.split('#')[0] ?? ''}#${decoded(anchor)}`);
}

const cache = new WeakMap<Runbook, ReadonlyMap<string, string>>();

/** The address of each source file. Built once for each runbook. */
function addressesOf(runbook: Runbook): ReadonlyMap<string, string> {
  const known = cache.get(runbook) ?? new Map(entries(runbook));
  cache.set(runbook, known);
  return known;
}

function* entries(runbook: Runbook): Iterable<readonly [string, string]> {
  yield ['organization.yaml', 'contacts/roles'];
  for (const root of ['severities', 'agents', 'templates', 'obligations', 'pages', 'drills'] as const) {
    for (const { id, origin } of runbook[root]) yield [origin.file, addressOf(root, id)];
  }
  for (const procedure of runbook.procedures) {
    for (const step of allSteps(procedure)) if (step.origin.path.length === 0) yield [step.origin.file, addressOf('procedures', procedure.id, step.id)];
    yield [procedure.origin.file, addressOf('procedures', procedure.id)];
  }
}
