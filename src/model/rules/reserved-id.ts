import { ALL_MOMENTS, INCIDENT_FIELDS, REACH_WAYS } from '#schemas/vocabulary.ts';
import type { Content } from '#src/model/lookup.ts';
import type { Origin } from '#src/model/runbook.ts';
import { ownSteps } from './own-steps.ts';
import { at, type Fault } from './rule.ts';

interface Named {
  readonly id: string;
  readonly origin: Origin;
}

/** Ids that mean something else where they are used. */
export function* reservedId(runbook: Content): Iterable<Fault> {
  const { severities, organization, procedures, agents } = runbook;
  yield* clashes(severities, ['else', ...ALL_MOMENTS], 'a moment, or the rest, in maps by level');
  yield* clashes(organization.channels, REACH_WAYS, 'a way of reaching somebody');
  yield* clashes(organization.roles.filter(({ per_incident }) => per_incident === true), INCIDENT_FIELDS, 'a field of the incident');
  yield* clashes(procedures, ['end'], 'the end of a procedure in `goto`');
  yield* clashes(procedures.flatMap((procedure) => ownSteps(procedure).map(({ step: { id, origin } }) => ({ id, origin: at(origin, 'id') }))), ['end'], 'the end of a procedure in `goto`');
  yield* clashes(agents.flatMap(({ controls }) => controls), ['id', 'vars', 'links', 'channels', 'name', 'public_name', 'owner', 'summary', 'architecture'], 'a field of the agent');
}

function* clashes(things: readonly Named[], words: readonly string[], meaning: string): Iterable<Fault> {
  for (const { id, origin } of things) if (words.includes(id)) yield { message: `\`${id}\` cannot be an id here: it stands for ${meaning}`, ...origin, part: origin.path.at(-1) === 'id' ? 'value' : 'key' };
}
