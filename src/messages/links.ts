/** Where a link of a message may lead. */
import { addressOf } from '#src/model/address.ts';
import type { Content } from '#src/model/lookup.ts';
import { allSteps } from '#src/model/steps.ts';
import { isOutside, type Scope } from './scope.ts';

const SAFE = /^(?:https?:\/\/|mailto:|tel:)[^\s<>"|]+$/i;

/** The address if it is one that a reader may follow: http, https, mailto or tel. */
export const safeHref = (url: string): string | undefined => (SAFE.test(url) ? url : undefined);

/** The published page of an address of the book; undefined where the site has no https address. */
export function sitePage(runbook: Pick<Content, 'settings'>, address: string): string | undefined {
  const { site } = runbook.settings;
  if (site === undefined || !/^https:\/\//i.test(site)) return undefined;
  const [section = '', anchor] = address.split('#');
  const page = `${site.replace(/\/+$/, '')}/${section.split('/').map(encodeURIComponent).join('/')}.html`;
  return anchor === undefined ? page : `${page}#${encodeURIComponent(anchor)}`;
}

/** A link as an author wrote it: safe addresses stay, links to other files of the runbook lead to the site, and nowhere for readers outside. */
export function hrefOf(scope: Scope, url: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return safeHref(url);
  const [path = '', anchor] = url.split('#');
  const address = path === '' || isOutside(scope) ? undefined : addressesOf(scope.runbook).get(joined(scope.template.origin.file, path));
  return address === undefined ? undefined : sitePage(scope.runbook, anchor === undefined || address.includes('#') ? address : `${address}#${anchor}`);
}

/** `templates/a.mdx` and `../procedures/b.mdx` → `procedures/b.mdx`. */
function joined(file: string, path: string): string {
  const steps = file.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

const known = new WeakMap<Content, ReadonlyMap<string, string>>();

function addressesOf(runbook: Content): ReadonlyMap<string, string> {
  const before = known.get(runbook);
  if (before !== undefined) return before;
  const roots = ['severities', 'agents', 'procedures', 'templates', 'obligations', 'pages'] as const;
  const things = roots.flatMap((root) => runbook[root].map(({ id, origin }) => [origin.file, addressOf(root, id)] as const));
  const steps = runbook.procedures.flatMap((procedure) =>
    allSteps(procedure)
      .filter(({ origin }) => origin.file !== procedure.origin.file && origin.path.length === 0)
      .map(({ id, origin }) => [origin.file, addressOf('procedures', procedure.id, id)] as const),
  );
  const made = new Map([...steps, ...things]);
  known.set(runbook, made);
  return made;
}
