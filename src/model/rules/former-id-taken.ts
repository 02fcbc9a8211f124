import type { Content } from '#src/model/lookup.ts';
import type { Origin } from '#src/model/runbook.ts';
import { ownSteps } from './own-steps.ts';
import { at, type Fault } from './rule.ts';

interface Renamed {
  readonly id: string;
  readonly origin: Origin;
  readonly was?: readonly string[] | undefined;
}

/** A former id leads to one thing, and is nobody's present id. */
export function* formerIdTaken(runbook: Content): Iterable<Fault> {
  const { organization, severities, agents, procedures, templates, obligations, pages } = runbook;
  const families: readonly (readonly Renamed[])[] = [organization.roles, organization.people, organization.channels, severities, agents, procedures, templates, obligations, pages];
  const inside = [...agents.map(({ controls }) => controls), ...procedures.map((procedure) => ownSteps(procedure).map(({ step }) => step))];
  for (const family of [...families, ...inside]) yield* takenIn(family);
}

function* takenIn(family: readonly Renamed[]): Iterable<Fault> {
  const owners = new Map(family.map(({ id }) => [id, id]));
  for (const { id, was = [], origin } of family) {
    for (const [index, former] of was.entries()) {
      const owner = owners.get(former);
      if (owner === undefined) owners.set(former, id);
      else yield { message: owner === former ? `\`${former}\` is an id still, and not a former one` : `\`${former}\` leads to \`${owner}\` already: a former id leads to one thing`, ...at(origin, 'was', index) };
    }
  }
}
