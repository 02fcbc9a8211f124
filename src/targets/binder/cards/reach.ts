/** How a role is reached, as briefly as a card needs it. */
import { REACH_WAYS, type ReachWay } from '#schemas/vocabulary.ts';
import { lookup } from '#src/model/lookup.ts';
import type { Reach, Role, Runbook } from '#src/model/runbook.ts';

export interface Contact {
  /** Who picks up, where that is known. */
  readonly person: string | undefined;
  readonly way: ReachWay;
  readonly value: string;
}

/** What works with a telephone alone comes first: paper is read when little else works. */
const PAPER_ORDER: readonly ReachWay[] = ['phone', 'sms', 'pager', 'chat', 'email', 'web'];

/** The best way to reach a role: its own, else that of its first person who has one. */
export function contactOf(runbook: Runbook, role: Role): Contact | undefined {
  const { people } = lookup(runbook);
  const own = best(role.reach);
  const persons = (role.people ?? []).flatMap((id) => people.get(id) ?? []);
  const named = persons.flatMap((person) => best(person.reach)?.map((found) => ({ ...found, person: person.name })) ?? []);
  const found = own?.find(({ way }) => way === 'phone') ?? named.find(({ way }) => way === 'phone') ?? own?.[0] ?? named[0];
  return found === undefined ? undefined : { person: undefined, ...found };
}

function best(reach: Reach | undefined): Omit<Contact, 'person'>[] | undefined {
  const found = PAPER_ORDER.flatMap((way) => {
    const value = reach?.[way];
    return value === undefined ? [] : [{ way, value }];
  });
  return found.length === 0 ? undefined : found;
}

/** Every way, in the order in which the author wants them tried. */
export const allWays = (reach: Reach | undefined): readonly { readonly way: ReachWay; readonly value: string }[] =>
  Object.entries(reach ?? {}).flatMap(([name, value]) => {
    const way = REACH_WAYS.find((each) => each === name);
    return way === undefined || value === undefined ? [] : [{ way, value }];
  });
