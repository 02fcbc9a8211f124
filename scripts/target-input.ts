import { makeBook } from '#src/book/make-book.ts';
import { catalogOf } from '#src/catalog/catalog.ts';
import type { Runbook } from '#src/model/runbook.ts';
import type { ProseReader } from '#src/source/prose-reader.ts';
import type { TargetInput } from '#src/targets/target.ts';

/** What every output is made from. */
export function targetInput(runbook: Runbook, prose: ProseReader): TargetInput {
  const catalog = catalogOf(runbook.settings.language);
  return { runbook, catalog, prose, book: makeBook(runbook, { catalog, prose }) };
}
