import { lookup, type Content } from '#src/model/lookup.ts';
import { ownSteps } from './own-steps.ts';
import { at, type Fault } from './rule.ts';

/** A step does not lead back to itself. A word that is the id of a procedure names the procedure. */
export function* gotoSelf(runbook: Content): Iterable<Fault> {
  for (const procedure of runbook.procedures) {
    for (const { step } of ownSteps(procedure)) {
      const self = [`${procedure.id}.${step.id}`, ...(lookup(runbook).procedures.has(step.id) ? [] : [step.id])];
      if (step.action?.kind === 'goto' && self.includes(step.action.destination)) yield { message: `\`${step.action.destination}\` is this step itself: it never ends`, ...at(step.origin, 'goto') };
      if (step.on_failure !== undefined && self.includes(step.on_failure)) yield { message: `\`${step.on_failure}\` is this step itself: what failed would be tried for ever`, ...at(step.origin, 'on_failure') };
    }
  }
}
