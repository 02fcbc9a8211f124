import { lookup, type Content } from '#src/model/lookup.ts';
import { levelsOf } from './levels-of.ts';
import type { Fault, RuleContext } from './rule.ts';

/** An escalation sends while the incident goes on, so that its template needs one of these moments. */
const EARLY = ['declared', 'update'] as const;

/** What an escalation sends has a text for that moment. */
export function* templateNotAtMoment(runbook: Content, { written, isLost }: RuleContext): Iterable<Fault> {
  for (const { fields, origin } of levelsOf(runbook)) {
    if (!Array.isArray(fields.escalation)) continue;
    for (const [index, { send = [] }] of fields.escalation.entries()) {
      for (const [place, id] of send.entries()) {
        const template = lookup(runbook).templates.get(id);
        const moments = template?.moments ?? EARLY;
        if (template === undefined || EARLY.some((moment) => moments.includes(moment)) || isLost(template.origin, 'moments') || isLost(template.origin, 'kind')) continue;
        yield { message: `the template \`${id}\` is sent at ${moments.join(', ')}, and an escalation is told at declared or update`, ...written(origin, 'escalation', index, 'send', place) };
      }
    }
  }
}
