import { lookup, type Content } from '#src/model/lookup.ts';
import type { Step } from '#src/model/runbook.ts';
import { ownSteps } from './own-steps.ts';
import { at, type Fault } from './rule.ts';

/** A word after `goto` or `on_failure` names one place: a procedure, or a step of this one. */
export function* ambiguousDestination(runbook: Content): Iterable<Fault> {
  const { procedures, steps } = lookup(runbook);
  for (const procedure of runbook.procedures) {
    const { id } = procedure;
    for (const { step } of ownSteps(procedure)) {
      for (const [key, word] of destinations(step)) {
        if (word === step.id || !procedures.has(word) || !steps.has(`${id}.${word}`)) continue;
        yield { message: `\`${word}\` is a procedure, and a step of this one`, ...at(step.origin, key), hint: `for the step write \`${id}.${word}\`; for the procedure, give the step another id` };
      }
    }
  }
}

function destinations({ action, on_failure }: Step): readonly (readonly [key: string, word: string])[] {
  return [...(action?.kind === 'goto' ? [['goto', action.destination] as const] : []), ...(on_failure === undefined ? [] : [['on_failure', on_failure] as const])];
}
