import type { Action, Procedure, Step } from '#src/model/runbook.ts';
import type { Finding } from '#src/diagnostics/finding.ts';
import { allSteps } from '#src/model/steps.ts';

/** Procedures with every `use` replaced by a copy of what it names; fields of the step itself override the copy's. */
export function copyUsedSteps(procedures: readonly Procedure[]): { readonly procedures: readonly Procedure[]; readonly findings: readonly Finding[] } {
  const byAddress = new Map<string, Step>(procedures.flatMap((procedure) => allSteps(procedure).map((step) => [`${procedure.id}.${step.id}`, step] as const)));
  const findings: Finding[] = [];
  /** Circles, each told once. */
  const told = new Set<string>();

  function copied(step: Step, home: string, trail: readonly string[]): Step {
    if (step.used === undefined) return { ...step, action: withCopies(step.action, home, trail) };
    const address = step.used.includes('.') ? step.used : `${home}.${step.used}`;
    const original = byAddress.get(address);
    if (original === undefined) return { ...step, title: step.title || step.used };
    if (trail.includes(address)) {
      const circle = trail.slice(trail.indexOf(address));
      const isTold = told.has(circle.toSorted().join());
      told.add(circle.toSorted().join());
      if (!isTold) findings.push({ code: 'use-cycle', message: `\`${step.used}\` leads back to itself: ${[...circle, address].join(' → ')}`, file: step.origin.file, path: [...step.origin.path, 'use'] });
      return step;
    }
    const source = copied(original, address.slice(0, address.indexOf('.')), [...trail, address]);
    return overlay(source, step, address);
  }

  function withCopies(action: Action | undefined, home: string, trail: readonly string[]): Action | undefined {
    if (action === undefined || !('steps' in action)) return action;
    return { ...action, steps: action.steps.map((step) => copied(step, home, trail)) };
  }

  const result = procedures.map((procedure) => ({ ...procedure, steps: procedure.steps.map((step) => copied(step, procedure.id, [])) }));
  return { procedures: result, findings };
}

const either = <T>(mine: readonly T[], theirs: readonly T[]): readonly T[] => (mine.length > 0 ? mine : theirs);

function overlay(source: Step, own: Step, used: string): Step {
  return {
    id: own.id,
    origin: own.origin,
    number: own.number,
    used,
    was: own.was,
    title: own.title || source.title,
    who: either(own.who, source.who),
    by: own.by ?? source.by,
    after: own.after ?? source.after,
    if: own.if ?? source.if,
    severities: either(own.severities, source.severities),
    agents: either(own.agents, source.agents),
    text: own.text || source.text,
    record: either(own.record, source.record),
    send: either(own.send, source.send),
    gate: own.gate ?? source.gate,
    on_failure: own.on_failure ?? source.on_failure,
    action: renumbered(source.action, source.number, own.number),
  };
}

function renumbered(action: Action | undefined, from: string, to: string): Action | undefined {
  if (action === undefined || !('steps' in action)) return action;
  return { ...action, steps: action.steps.map((step) => ({ ...step, number: to + step.number.slice(from.length), action: renumbered(step.action, from, to) })) };
}
