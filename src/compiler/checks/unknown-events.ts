/** Events that times name: `next standup`, `1h after release`. */
import { eventsOf, parseTiming } from '#schemas/timing.ts';
import { CLOCK_POINTS } from '#schemas/vocabulary.ts';
import type { Finding } from '#src/diagnostics/finding.ts';
import { nearest } from '#src/diagnostics/nearest.ts';
import { fileOf, type CheckInput } from './check-input.ts';
import type { DefinitionLeaf } from './leaves.ts';

export function* unknownEvent({ files, lost }: CheckInput, { definition, leaf, path, value }: DefinitionLeaf): Iterable<Finding> {
  if (leaf.kind !== 'timing' || typeof value !== 'string' || lost.hides('organization')) return;
  const parsed = parseTiming(value);
  if (!parsed.ok) return;
  const events = Object.keys(fileOf(files, 'organization')?.file.data['events'] ?? {});
  for (const event of eventsOf(parsed.timing).filter((each) => !events.includes(each))) {
    const known = [...events, ...(parsed.timing.kind === 'next' && parsed.timing.event === event ? [] : CLOCK_POINTS)];
    const close = nearest(event, known);
    const hint = close === undefined ? `name it under \`events\` in organization.yaml${known.length === 0 ? '' : `, or use ${known.join(', ')}`}` : `did you mean \`${close}\`?`;
    yield { code: 'unknown-event', message: `there is no event \`${event}\``, file: definition.file.path, path, offset: value.indexOf(event), length: event.length, hint };
  }
}
