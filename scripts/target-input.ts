import { makeBook } from '#src/book/make-book.ts';
import { catalogOf } from '#src/catalog/catalog.ts';
import { readDefinitions } from '#src/compiler/definitions.ts';
import { placeFindings } from '#src/compiler/place-findings.ts';
import type { Runbook } from '#src/model/runbook.ts';
import type { ProseReader } from '#src/source/prose-reader.ts';
import type { TargetInput } from '#src/targets/target.ts';

/** What every output is made from. `sources` is the text of each file; without it, findings point at first lines. */
export function targetInput(runbook: Runbook, prose: ProseReader, sources: ReadonlyMap<string, string> = new Map()): TargetInput {
  const catalog = catalogOf(runbook.settings.language);
  return { runbook, catalog, prose, book: makeBook(runbook, { catalog, prose }), place: placeBy(sources) };
}

/** Targets seldom find anything, so the files are parsed again only then. */
function placeBy(sources: ReadonlyMap<string, string>): TargetInput['place'] {
  return (findings) => (findings.length === 0 ? [] : placeFindings(findings, readDefinitions([...sources].map(([path, text]) => ({ path, text }))).files));
}
