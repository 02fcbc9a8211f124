/** The two files that say what the pages are: to MkDocs, and to Backstage. */
import GithubSlugger from 'github-slugger';
import { stringify } from 'yaml';
import { plainText } from '#src/book/prose/plain.ts';
import { fillInline } from '#src/book/fill-inline.ts';
import { fileOf } from '#src/dialect/file-of.ts';
import type { TargetInput } from '#src/targets/target.ts';

export const INDEX = 'index.md';

/** Only what MkDocs brings itself, so that it builds without plugins; TechDocs adds its own: https://www.mkdocs.org/user-guide/configuration/. */
export function mkdocsYml({ book, catalog, runbook }: TargetInput): string {
  const { site, repository } = runbook.settings;
  return stringify(
    {
      site_name: book.title,
      ...(book.summary === undefined ? {} : { site_description: book.summary }),
      ...(site === undefined ? {} : { site_url: site }),
      ...(repository === undefined ? {} : { repo_url: repository, edit_uri: '' }),
      copyright: plainText(fillInline(catalog.book.pages.revision, { organization: book.organization, revision: book.revision.label })),
      docs_dir: 'docs',
      nav: [{ [catalog.exports.mkdocs.home]: INDEX }, ...book.chapters.map(({ title, sections }) => ({ [title]: sections.map((section) => ({ [section.title]: fileOf(section.id) })) }))],
      markdown_extensions: ['admonition', 'attr_list', 'footnotes', 'sane_lists', 'tables', 'fenced_code', { toc: { permalink: true } }],
    },
    WIDE,
  );
}

/** A component of documentation: https://backstage.io/docs/features/software-catalog/descriptor-format. */
export function catalogInfo({ book, runbook }: TargetInput): string {
  const { owner, repository, site } = runbook.settings;
  const links = [site, repository].filter((url) => url !== undefined).map((url) => ({ url }));
  return stringify(
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: nameOf(book.title),
        title: book.title,
        ...(book.summary === undefined ? {} : { description: book.summary }),
        annotations: { 'backstage.io/techdocs-ref': 'dir:.' },
        ...(links.length === 0 ? {} : { links }),
      },
      spec: { type: 'documentation', lifecycle: 'production', owner: owner?.[0] ?? leadOf(runbook) },
    },
    WIDE,
  );
}

const WIDE = { lineWidth: 0 } as const;

/** At most 63 letters, digits and hyphens between them. */
const nameOf = (title: string): string => new GithubSlugger().slug(title.normalize('NFKD')).replaceAll(/[^a-z0-9]+/g, '-').slice(0, 63).replaceAll(/^-+|-+$/g, '') || 'runbook';

const leadOf = ({ organization }: TargetInput['runbook']): string => organization.roles.find(({ lead }) => lead === true)?.id ?? 'unknown';
