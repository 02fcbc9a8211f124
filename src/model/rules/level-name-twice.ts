import { at, type Fault } from './rule.ts';
import type { Content } from '#src/model/lookup.ts';

/** People tell levels apart by what they say: by code, or by name. */
export function* levelNameTwice({ severities }: Content): Iterable<Fault> {
  const seen = new Map<string, string>();
  for (const { id, short, code, origin } of severities) {
    const said = short.toLowerCase();
    const first = seen.get(said);
    if (first === undefined) seen.set(said, id);
    else yield { message: `\`${short}\` is what people call \`${first}\` already: levels are told apart by it`, ...at(origin, code === undefined ? 'name' : 'code') };
  }
}
