import type { Content } from '#src/model/lookup.ts';
import { at, type Fault } from './rule.ts';

/** A role is not its own backup. */
export function* ownBackup({ organization: { roles } }: Content): Iterable<Fault> {
  for (const { id, backup = [], origin } of roles) {
    const index = backup.indexOf(id);
    if (index >= 0) yield { message: `\`${id}\` is its own backup: name another role`, ...at(origin, 'backup', index) };
  }
}
