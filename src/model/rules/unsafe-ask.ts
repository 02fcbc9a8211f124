import type { Content } from '#src/model/lookup.ts';
import { asked } from './asked.ts';
import { at, type Fault, type RuleContext } from './rule.ts';

/** What may be typed into a command: nothing that a shell reads as more than a word. */
const SAFE = /^[A-Za-z0-9._/:@=+-]+$/;

/** A value that stands in `ask` of a command can be typed in there. */
export function* unsafeAsk(runbook: Content, { written }: RuleContext): Iterable<Fault> {
  for (const { ask, origin } of asked(runbook).filter(({ isCommand }) => isCommand)) {
    for (const [name, { options = [], example, default: value }] of Object.entries(ask)) {
      const values = [...options.map((option, index) => [option, ['options', index]] as const), [example, ['example']] as const, [value, ['default']] as const];
      for (const [text, path] of values) {
        if (text === undefined || SAFE.test(text)) continue;
        yield { message: `\`${text}\` cannot be put into a command: only letters, digits and ._/:@=+- can`, ...written(at(origin, name, ...path)) };
      }
    }
  }
}
