import { lookup, type Content } from '#src/model/lookup.ts';
import { resolve } from '#src/model/resolve.ts';
import type { Agent } from '#src/model/runbook.ts';
import { ownSteps } from './own-steps.ts';
import { at, type Fault, type RuleContext } from './rule.ts';

/** What a copy takes over holds for its own agents too, and not only for those of the original. */
export function* copyNotHere(runbook: Content, { isHidden, isLost }: RuleContext): Iterable<Fault> {
  if (isHidden('agent', 'agent-defaults') || runbook.agents.some(({ origin }) => isLost(origin))) return;
  for (const { step, agents } of runbook.procedures.flatMap(ownSteps)) {
    const original = step.used === undefined ? undefined : lookup(runbook).steps.get(step.used);
    if (original === undefined) continue;
    const chosen = agents.flatMap((id) => lookup(runbook).agents.get(id) ?? []);
    const problem = agentReferences(original).map((path) => resolve(runbook, path, contextOf(chosen))).find((resolution) => !resolution.ok);
    if (problem?.ok === false) yield { message: `\`${step.used}\` does not fit here: ${problem.message}`, ...at(step.origin, 'use'), hint: 'narrow the copy with `agents`, or write the step out' };
  }
}

const contextOf = (agents: readonly Agent[]): { readonly agents?: readonly Agent[] } => (agents.length === 0 ? {} : { agents });

/** References to the agent at hand in anything that a step says. */
function agentReferences(step: unknown): readonly (readonly string[])[] {
  return [...JSON.stringify(step).matchAll(/(?<![\\${])\{(agent(?:\.[A-Za-z0-9][\w-]*)+)\}/g)].map(([, path = '']) => path.split('.'));
}
