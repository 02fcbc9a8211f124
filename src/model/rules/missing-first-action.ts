import { type Fault, type RuleContext } from './rule.ts';
import type { Content } from '#src/model/lookup.ts';

/** Whoever reads a level at night reads its first action first. */
export function* missingFirstAction({ severities }: Content, { isLost, isHidden }: RuleContext): Iterable<Fault> {
  for (const { first_action, origin, label } of severities) {
    if (first_action !== undefined || isLost(origin, 'first_action') || isHidden('runbook') || isLost({ file: 'runbook.yaml', path: ['defaults', 'first_action'] })) continue;
    yield { message: `${label} has no first action: say what is done before anything else`, file: origin.file, path: ['first_action'], hint: 'write `first_action:` here, or in `defaults` of runbook.yaml' };
  }
}
