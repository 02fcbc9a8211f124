import { type Fault, type RuleContext } from './rule.ts';
import type { Content } from '#src/model/lookup.ts';

/** A level tells somebody, or says that it tells nobody. */
export function* missingEscalation({ severities }: Content, { isLost, isHidden }: RuleContext): Iterable<Fault> {
  for (const { escalation, origin, label } of severities) {
    const isTold = escalation === 'none' || (escalation !== undefined && escalation.length > 0);
    if (isTold || isLost(origin, 'escalation') || isHidden('runbook') || isLost({ file: 'runbook.yaml', path: ['defaults', 'escalation'] })) continue;
    yield { message: `${label} tells nobody: write who is told and by when, or \`escalation: none\``, file: origin.file, path: ['escalation'], hint: 'write `escalation:` here, or in `defaults` of runbook.yaml' };
  }
}
