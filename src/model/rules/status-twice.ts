import type { Content } from '#src/model/lookup.ts';
import { at, type Fault } from './rule.ts';

/** Each state has its name, and each moment sets one state. */
export function* statusTwice({ settings: { statuses } }: Content): Iterable<Fault> {
  const origin = { file: 'runbook.yaml', path: ['statuses'] };
  for (const [index, { name, at: moment }] of statuses.entries()) {
    const before = statuses.slice(0, index);
    if (before.some((status) => status.name.toLowerCase() === name.toLowerCase())) yield { message: `\`${name}\` is a status already`, ...at(origin, index, 'name') };
    const other = moment === undefined ? undefined : before.find((status) => status.at === moment);
    if (other !== undefined) yield { message: `\`${moment}\` sets the status \`${other.name}\` already: a moment sets one`, ...at(origin, index, 'at') };
  }
}
