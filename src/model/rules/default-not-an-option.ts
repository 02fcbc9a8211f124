import type { Content } from '#src/model/lookup.ts';
import { asked } from './asked.ts';
import { at, type Fault, type RuleContext } from './rule.ts';

/** Where there are choices, the default is one of them. */
export function* defaultNotAnOption(runbook: Content, { written }: RuleContext): Iterable<Fault> {
  for (const { ask, origin } of asked(runbook)) {
    for (const [name, { options, default: value }] of Object.entries(ask)) {
      if (options !== undefined && value !== undefined && !options.includes(value)) yield { message: `\`${value}\` is none of the options ${options.join(', ')}`, ...written(at(origin, name, 'default')) };
    }
  }
}
