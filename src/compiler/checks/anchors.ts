/** The anchors that a link into a definition may name. */
import GithubSlugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import type { DefinitionFile } from '#src/compiler/definitions.ts';
import { lookup } from '#src/model/lookup.ts';
import { allSteps } from '#src/model/steps.ts';
import { fileOf, type CheckInput } from './check-input.ts';

/** Headings of the text, and the ids of what the definition holds: steps, controls; of the organization, whose link leads to its roles, theirs. */
export function anchorsOf(input: CheckInput, { kind, id, procedure, file }: DefinitionFile): readonly string[] {
  const { runbook, files } = input;
  if (kind === 'procedure' || kind === 'step') {
    const home = procedure ?? id;
    const parts = files.filter((each) => (each.kind === 'procedure' && each.id === home) || each.procedure === home);
    const steps = lookup(runbook).procedures.get(home);
    return [...parts.flatMap((part) => headings(input, part.file.body)), ...(steps === undefined ? [] : allSteps(steps).map((step) => step.id))];
  }
  if (kind === 'agent') return [...headings(input, file.body), ...(lookup(runbook).agents.get(id)?.controls ?? []).map((control) => control.id)];
  if (kind === 'organization') return Object.keys(fileOf(files, 'organization')?.file.data['roles'] ?? {});
  return headings(input, file.body);
}

function headings({ prose }: CheckInput, body: string): readonly string[] {
  const slugger = new GithubSlugger();
  // Inside of a quotation or component, a heading is no place of its own.
  return prose(body).tree.children.flatMap((block) => (block.type === 'heading' ? [slugger.slug(toString(block))] : []));
}
