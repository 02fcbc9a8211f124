import { MOMENTS, type Moment } from '#schemas/vocabulary.ts';
import { escalationOf } from '#src/model/escalation-of.ts';
import type { Content } from '#src/model/lookup.ts';
import { levelsOf, type Level } from './levels-of.ts';
import type { Fault, RuleContext } from './rule.ts';

/** Who is told that an incident begins also hears how it goes on: a level that tells somebody has an internal message for each moment. */
export function* missingMessage(runbook: Content, { isHidden, isLost, written }: RuleContext): Iterable<Fault> {
  if (isHidden('template') || runbook.templates.some(({ origin }) => ['kind', 'audience', 'moments', 'severities'].some((key) => isLost(origin, key)))) return;
  for (const level of levelsOf(runbook)) {
    if (escalationOf(level.fields).length === 0) continue;
    const silent = momentsOf(level).filter((moment) => !hasMessage(runbook, level, moment));
    if (silent.length === 0) continue;
    const message = `${level.label} tells somebody, and no internal message is for the moment ${silent.join(', ')}`;
    yield { message, ...written(level.origin, 'escalation'), part: 'key', hint: 'add a template with that moment for this level, or `escalation: none`' };
  }
}

const momentsOf = ({ fields }: Level): readonly Moment[] => MOMENTS.filter((moment) => moment !== 'update' || (fields.update_every !== undefined && fields.update_every !== 'none'));

function hasMessage({ templates }: Content, { id }: Level, moment: Moment): boolean {
  return templates.some(({ kind, audience, moments, severities }) => kind === 'message' && audience === 'internal' && moments.includes(moment) && (id === undefined || severities.length === 0 || severities.includes(id)));
}
