import type { Content } from '#src/model/lookup.ts';
import { at, type Fault } from './rule.ts';

/** Whoever holds every role alone cannot do them all at once. */
export function* onePerson({ organization: { roles, people } }: Content): Iterable<Fault> {
  const staffed = roles.flatMap((role) => (role.people === undefined ? [] : [role.people]));
  const [only, ...others] = new Set(staffed.flat());
  const person = people.find(({ id }) => id === only);
  if (staffed.length < 2 || person === undefined || others.length > 0) return;
  yield { message: `${person.name} is in every role, and nobody else is in any: one person cannot do all at once`, ...at(person.origin), part: 'key' };
}
