import type { Content } from '#src/model/lookup.ts';
import { at, type Fault } from './rule.ts';

/** Whoever holds every role cannot do them all at once. */
export function* onePerson({ organization: { roles, people } }: Content): Iterable<Fault> {
  const staffed = roles.filter((role) => (role.people ?? []).length > 0);
  if (staffed.length < 2) return;
  for (const { id, name, origin } of people) {
    if (staffed.every((role) => role.people?.includes(id) === true)) yield { message: `${name} is in every role that names people: one person cannot do all at once`, ...at(origin), part: 'key' };
  }
}
