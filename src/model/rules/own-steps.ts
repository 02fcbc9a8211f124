import type { Procedure, Step } from '#src/model/runbook.ts';
import { childSteps } from '#src/model/steps.ts';

/** A step as it stands in its procedure. Copies are listed, what stands inside of them is not: it is checked where it was written. */
export interface OwnStep {
  readonly step: Step;
  /** The levels and agents that it is for, narrowed by what it stands in. Empty: all. */
  readonly severities: readonly string[];
  readonly agents: readonly string[];
}

export function ownSteps(procedure: Procedure): readonly OwnStep[] {
  return procedure.steps.flatMap((step) => withNested(step, procedure));
}

function withNested(step: Step, outer: Pick<OwnStep, 'severities' | 'agents'>): readonly OwnStep[] {
  const own: OwnStep = { step, severities: narrowed(step.severities, outer.severities), agents: narrowed(step.agents, outer.agents) };
  const nested = step.used === undefined ? childSteps(step) : [];
  return [own, ...nested.flatMap((child) => withNested(child, own))];
}

const narrowed = (own: readonly string[], outer: readonly string[]): readonly string[] => (own.length > 0 ? own : outer);
