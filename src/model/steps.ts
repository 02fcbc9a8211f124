import type { Procedure, Step } from './runbook.ts';

/** Every step of a procedure, nested ones too, in the order of reading. */
export const allSteps = (procedure: Pick<Procedure, 'steps'>): readonly Step[] => procedure.steps.flatMap(withNested);

const withNested = (step: Step): readonly Step[] => [step, ...childSteps(step).flatMap(withNested)];

/** The steps directly inside a step: in order, side by side, or branches. */
export const childSteps = (step: Step): readonly Step[] => (step.action !== undefined && 'steps' in step.action ? step.action.steps : []);
