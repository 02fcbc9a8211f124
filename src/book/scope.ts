/** What a part of the book is written with: the runbook, the words, and what is known where it stands. */
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Context } from '#src/model/resolve.ts';
import { lookup } from '#src/model/lookup.ts';
import type { Agent, Runbook } from '#src/model/runbook.ts';
import type { ProseReader } from '#src/source/prose-reader.ts';

export interface Scope extends Context {
  readonly runbook: Runbook;
  readonly catalog: Catalog;
  readonly prose: ProseReader;
  /** The source file of the text at hand: its links are relative to it. */
  readonly file: string;
  /** The control whose commands stand here anyway: naming it does not repeat them. */
  readonly shown?: string | undefined;
  /** The section at hand: links to `#anchor` stay inside it. */
  readonly section: string;
}

/** Past this many, what each agent has is not repeated but pointed at. */
export const MANY_AGENTS = 12;

/** The agents that a text can mean. */
export const agentsIn = (scope: Scope): readonly Agent[] => (scope.agent === undefined ? (scope.agents ?? scope.runbook.agents) : [scope.agent]);

/** The scope narrowed to some agents, by id; to all where none is named. */
export function forAgents(scope: Scope, ids: readonly string[]): Scope {
  if (ids.length === 0) return scope;
  const { agents } = lookup(scope.runbook);
  return { ...scope, agents: ids.flatMap((id) => agents.get(id) ?? []) };
}
