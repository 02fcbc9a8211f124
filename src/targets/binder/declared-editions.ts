/** The editions that a runbook asks for. */
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Finding } from '#src/diagnostics/finding.ts';
import { nearest } from '#src/diagnostics/nearest.ts';
import { fill } from '#src/model/fill.ts';
import type { Runbook } from '#src/model/runbook.ts';
import { parseEdition, type Edition } from './edition.ts';

export interface Editions {
  readonly editions: readonly Edition[];
  readonly findings: readonly Finding[];
}

type Words = Catalog['binder'];

/** What is printed where `runbook.yaml` says nothing. */
export const USUAL_EDITIONS: readonly string[] = ['whole', 'cards', 'forms'];

/** Those of `runbook.yaml`, each once; a finding for each name that is none. */
export function declaredEditions(runbook: Runbook, words: Words): Editions {
  const read = readEditions(runbook.settings.editions ?? USUAL_EDITIONS, runbook, words);
  return { editions: read.flatMap(({ edition }) => edition ?? []), findings: read.flatMap(({ problem, index }) => (problem === undefined ? [] : [{ code: 'unknown-edition', file: 'runbook.yaml', path: ['editions', index], ...problem }])) };
}

export interface ReadEdition {
  readonly index: number;
  readonly edition?: Edition;
  readonly problem?: { readonly message: string; readonly hint?: string };
}

/** Names as editions, each once, or what is wrong with them. */
export function readEditions(names: readonly string[], runbook: Runbook, words: Words): readonly ReadEdition[] {
  return names.flatMap((name, index): ReadEdition[] => {
    if (names.indexOf(name) < index) return [];
    const edition = parseEdition(name);
    if (edition === undefined) return [{ index, problem: { message: fill(words.edition.unknown, { name }), ...hintFor(name, ['whole', 'cards', 'forms', ...agentNames(runbook)]) } }];
    if (edition.kind === 'agent' && !runbook.agents.some(({ id }) => id === edition.agent)) return [{ index, problem: { message: fill(words.edition.unknownAgent, { agent: edition.agent }), ...hintFor(name, agentNames(runbook)) } }];
    return [{ index, edition }];
  });
}

const agentNames = ({ agents }: Runbook): readonly string[] => agents.map(({ id }) => `agents.${id}`);

function hintFor(name: string, known: readonly string[]): { readonly hint?: string } {
  const near = nearest(name, known);
  return near === undefined ? {} : { hint: `did you mean \`${near}\`?` };
}
