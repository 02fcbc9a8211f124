import { lookup, type Content } from '#src/model/lookup.ts';
import { levelsOf } from './levels-of.ts';
import { ownSteps } from './own-steps.ts';
import { at, type Fault, type RuleContext } from './rule.ts';

/** What a level or a step sends is written for that level. */
export function* templateNotForLevel(runbook: Content, { written }: RuleContext): Iterable<Fault> {
  for (const { fields, id, label, origin } of levelsOf(runbook)) {
    if (id === undefined || !Array.isArray(fields.escalation)) continue;
    for (const [index, { send = [] }] of fields.escalation.entries()) {
      for (const [place, template] of send.entries()) if (!isFor(runbook, template, [id])) yield { message: unfit(runbook, template, label), ...written(origin, 'escalation', index, 'send', place) };
    }
  }
  for (const { step, severities } of runbook.procedures.flatMap(ownSteps)) {
    for (const [place, template] of step.send.entries()) {
      if (severities.length > 0 && !isFor(runbook, template, severities)) yield { message: unfit(runbook, template, severities.join(', ')), ...at(step.origin, 'send', place) };
    }
  }
}

/** A level that there is not is told as that, and may be the one that was meant. */
function isFor(runbook: Content, id: string, levels: readonly string[]): boolean {
  const { templates, severities } = lookup(runbook);
  const own = templates.get(id)?.severities ?? [];
  return own.length === 0 || own.some((level) => levels.includes(level)) || [...own, ...levels].some((level) => !severities.has(level));
}

const unfit = (runbook: Content, id: string, level: string): string => `the template \`${id}\` is for ${lookup(runbook).templates.get(id)?.severities.join(', ') ?? ''}, and not for ${level}`;
