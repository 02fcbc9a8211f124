import type { Content } from '#src/model/lookup.ts';
import { at, type Fault, type RuleContext } from './rule.ts';

/** A field of a template says its text, or what to ask for. */
export function* emptyField({ templates }: Content, { isLost }: RuleContext): Iterable<Fault> {
  for (const { fields, origin } of templates) {
    for (const [index, { name, text, prompt, type, options, columns, rows }] of fields.entries()) {
      if ([text, prompt, type, options, columns, rows].some((value) => value !== undefined) || isLost(origin, 'fields', index)) continue;
      yield { message: `the field \`${name}\` is empty: write its \`text\`, or a \`prompt\` for what to fill in`, ...at(origin, 'fields', index, 'name') };
    }
  }
}
