import type { Content } from '#src/model/lookup.ts';
import { at, type Fault } from './rule.ts';

const ASKING = ['prompt', 'type', 'options', 'example', 'default', 'columns', 'rows'] as const;

/** A field that has its text asks for nothing. */
export function* textAndPrompt({ templates }: Content): Iterable<Fault> {
  for (const { fields, origin } of templates) {
    for (const [index, field] of fields.entries()) {
      const asking = ASKING.find((key) => field[key] !== undefined);
      if (field.text !== undefined && asking !== undefined) yield { message: `the field \`${field.name}\` has its text already, and \`${asking}\` asks for one: keep one of them`, ...at(origin, 'fields', index, asking), part: 'key' };
    }
  }
}
