import { lookup, type Content } from '#src/model/lookup.ts';
import { at, type Fault } from './rule.ts';

/** No role stands for itself, also not through others. Each circle is told once. */
export function* includeCycle(runbook: Content): Iterable<Fault> {
  const told = new Set<string>();
  for (const { id, origin } of runbook.organization.roles) {
    const trail = trailBack(runbook, id, [id]);
    if (trail === undefined || told.has(id)) continue;
    for (const each of trail) told.add(each);
    yield { message: `\`${id}\` includes itself: ${[...trail, id].join(' → ')}`, ...at(origin, 'includes') };
  }
}

function trailBack(runbook: Content, wanted: string, trail: readonly string[]): readonly string[] | undefined {
  for (const next of lookup(runbook).roles.get(trail.at(-1) ?? '')?.includes ?? []) {
    if (next === wanted) return trail;
    const found = trail.includes(next) ? undefined : trailBack(runbook, wanted, [...trail, next]);
    if (found !== undefined) return found;
  }
  return undefined;
}
