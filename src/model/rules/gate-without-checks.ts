import { lookup, type Content } from '#src/model/lookup.ts';
import { ownSteps } from './own-steps.ts';
import { at, type Fault } from './rule.ts';

/** A gate is a step with checks. */
export function* gateWithoutChecks(runbook: Content): Iterable<Fault> {
  for (const procedure of runbook.procedures) {
    for (const { step } of ownSteps(procedure)) {
      if (step.gate === undefined) continue;
      const { steps } = lookup(runbook);
      const gate = steps.get(step.gate) ?? steps.get(`${procedure.id}.${step.gate}`);
      if (gate !== undefined && gate.action?.kind !== 'checks') yield { message: `\`${step.gate}\` has no \`checks\`, so that it cannot be a gate`, ...at(step.origin, 'gate') };
    }
  }
}
