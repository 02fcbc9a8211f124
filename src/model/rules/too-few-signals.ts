import type { Content } from '#src/model/lookup.ts';
import { at, type Fault, type RuleContext } from './rule.ts';

/** No more signals are needed than there are. */
export function* tooFewSignals({ severities, procedures }: Content, { isLost }: RuleContext): Iterable<Fault> {
  for (const { signals, signals_needed: needed, origin } of [...severities, ...procedures]) {
    if (typeof needed === 'number' && needed > signals.length && !isLost(origin, 'signals')) yield { message: `${needed} signals are needed, and there are ${signals.length}: it would never be met`, ...at(origin, 'signals_needed') };
  }
}
