/** Every place of a runbook where a person is asked for values. */
import type { Ask } from '#schemas/ask.ts';
import type { Content } from '#src/model/lookup.ts';
import type { Origin } from '#src/model/runbook.ts';
import { ownSteps } from './own-steps.ts';
import { at } from './rule.ts';

export interface Asked {
  readonly ask: Ask;
  /** What the values are for. */
  readonly subject: unknown;
  /** Where `ask` stands. */
  readonly origin: Origin;
  readonly isCommand: boolean;
}

export function asked({ templates, agents, procedures }: Content): readonly Asked[] {
  return [
    ...templates.map(({ ask, subject, fields, origin }): Asked => ({ ask, subject: [subject, fields], origin: at(origin, 'ask'), isCommand: false })),
    ...agents.flatMap(({ controls }) => controls.flatMap((control) => askedBy(control.ask, control, control.origin))),
    ...procedures.flatMap(ownSteps).flatMap(({ step }) => {
      if (step.used !== undefined) return [];
      if (step.action?.kind === 'command') return askedBy(step.action.ask, step, step.origin);
      return step.action?.kind === 'checks' ? step.action.checks.flatMap((check, index) => askedBy(check.ask, check, at(step.origin, 'checks', index))) : [];
    }),
  ];
}

const askedBy = (ask: Ask | undefined, subject: unknown, origin: Origin): readonly Asked[] => (ask === undefined ? [] : [{ ask, subject, origin: at(origin, 'ask'), isCommand: true }]);
