import type { ViewInput } from '#src/html/view.ts';
import type { SiteFrame } from '#src/site/site-page.ts';

export type AssetFolders = Pick<SiteFrame, 'code' | 'data'>;

/** What stands around every page of a runbook. */
export function frameOf({ runbook, book, catalog }: ViewInput, folders: AssetFolders): SiteFrame {
  const contacts = book.chapters.find(({ id }) => id === 'contacts')?.sections[0]?.id;
  const { site } = runbook.settings;
  return {
    title: book.title,
    language: book.language,
    locale: catalog.locale,
    revision: book.revision.label,
    hasLevels: runbook.severities.length > 0,
    hasAgents: runbook.agents.length > 1,
    contacts,
    site: site === undefined ? undefined : `${site.replace(/\/+$/, '')}/`,
    ...folders,
    words: catalog.site,
  };
}
