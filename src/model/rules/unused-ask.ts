import type { Content } from '#src/model/lookup.ts';
import { asked } from './asked.ts';
import { at, type Fault, type RuleContext } from './rule.ts';

/** Nobody is asked for what nothing uses. */
export function* unusedAsk(runbook: Content, { written, isLost }: RuleContext): Iterable<Fault> {
  for (const { ask, subject, origin } of asked(runbook)) {
    const text = JSON.stringify(subject);
    for (const name of Object.keys(ask)) {
      if (text.includes(`{ask.${name}}`) || isLost({ file: origin.file, path: origin.path.slice(0, -1) })) continue;
      yield { message: `nothing uses \`{ask.${name}}\`: use it, or do not ask for it`, ...written(at(origin, name)), part: 'key' };
    }
  }
}
