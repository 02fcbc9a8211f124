/** What stands where an id should: the name that people say, or a person in place of the role. */
import type { ReferenceKind } from '#schemas/leaf.ts';
import { idOf } from '#src/model/words-of.ts';
import type { CheckInput } from './check-input.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What to write instead, where the text is no misspelled id. */
export function meantId({ runbook }: CheckInput, kind: ReferenceKind, value: string): string | undefined {
  const { roles, people } = runbook.organization;
  const role = kind === 'role' ? roles.find((each) => each.people?.includes(value)) : undefined;
  if (role !== undefined) return `\`${value}\` is a person: name a role, such as \`${role.id}\``;
  const things: Partial<Record<ReferenceKind, readonly Named[]>> = {
    role: roles,
    person: people,
    'role-or-person': [...roles, ...people],
    channel: runbook.organization.channels,
    'reach-or-channel': runbook.organization.channels,
    severity: runbook.severities,
    agent: runbook.agents,
    template: runbook.templates.map(titled),
    procedure: runbook.procedures.map(titled),
    destination: runbook.procedures.map(titled),
  };
  const called = things[kind]?.find(({ name }) => idOf(name) === idOf(value));
  return called === undefined ? undefined : `fields name things by their id: \`${called.id}\``;
}

const titled = ({ id, title }: { readonly id: string; readonly title: string }): Named => ({ id, name: title });
