/** Where a reader mends a page or reports a wrong step, as the great hosts of repositories have it. */
import type { ViewInput } from '#src/html/view.ts';
import { fill } from '#src/model/fill.ts';
import type { Link } from '#src/site/site-page.ts';

interface Repository {
  readonly base: string;
  /** The branch and folder of the runbook. */
  readonly place: string;
  readonly isGitLab: boolean;
}

/** The address may name the folder as the host shows it, `…/tree/main/ops/runbook`; otherwise it is `runbook` on `main`. */
function repositoryOf(address: string): Repository {
  const trimmed = address.replace(/\/+$/, '');
  const [, base = trimmed, dash, place = 'main/runbook'] = /^(.+?)(\/-)?\/(?:tree|blob)\/(.+)$/.exec(trimmed) ?? [];
  return { base, place, isGitLab: dash !== undefined || /^https?:\/\/[^/]*gitlab/.test(trimmed) };
}

/** The editor of the host for a file of the runbook. */
export function editLink(address: string, file: string): string {
  const { base, place, isGitLab } = repositoryOf(address);
  return `${base}${isGitLab ? '/-' : ''}/edit/${place}/${file.split('/').map(encodeURIComponent).join('/')}`;
}

/** A new issue with title and text in it. */
export function reportLink(address: string, title: string, body: string): string {
  const { base, isGitLab } = repositoryOf(address);
  const [titleName, bodyName] = isGitLab ? ['issue[title]', 'issue[description]'] : ['title', 'body'];
  return `${base}${isGitLab ? '/-' : ''}/issues/new?${new URLSearchParams({ [titleName]: title, [bodyName]: body })}`;
}

/** Of a page, by its path; `file` is that of the runbook which it comes from. Nothing where no repository is set. */
export function sourceLinks(path: string, title: string, file: string | undefined, { runbook, book, catalog }: ViewInput): Link[] {
  const { repository } = runbook.settings;
  const { shell } = catalog.site;
  if (repository === undefined) return [];
  const report = reportLink(repository, fill(shell.reportTitle, { title }), fill(shell.reportBody, { page: path, revision: book.revision.hash }));
  return [...(file === undefined ? [] : [{ title: shell.edit, href: editLink(repository, file) }]), { title: shell.report, href: report }];
}
