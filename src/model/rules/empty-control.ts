import type { Content } from '#src/model/lookup.ts';
import type { Fault, RuleContext } from './rule.ts';

/** A control is a command, or words on how to do it by hand. */
export function* emptyControl({ agents }: Content, { isLost, written }: RuleContext): Iterable<Fault> {
  for (const { controls } of agents) {
    for (const { command, text, id, origin } of controls) {
      if (command === undefined && text === undefined && !isLost(origin)) yield { message: `\`${id}\` says not how it is done: write its \`command\`, or, by hand, its \`text\``, ...written(origin), part: 'key' };
    }
  }
}
