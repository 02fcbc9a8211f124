import { lookup } from '#src/model/lookup.ts';
import type { Runbook } from '#src/model/runbook.ts';

const ADDRESS = /^[^\s@]+@[^\s@]+$/;

/** The e-mail addresses of people, and of those who hold roles, by id; a role's own address too. */
export function emailsOf(ids: readonly string[], runbook: Runbook): string[] {
  const { roles, people } = lookup(runbook);
  return ids.flatMap((id) => {
    const holders = [people.get(id), roles.get(id), ...(roles.get(id)?.people ?? []).map((person) => people.get(person))];
    return holders.flatMap((holder) => (holder?.reach?.email !== undefined && ADDRESS.test(holder.reach.email) ? [holder.reach.email.toLowerCase()] : []));
  });
}
