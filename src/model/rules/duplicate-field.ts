import type { Content } from '#src/model/lookup.ts';
import { at, type Fault } from './rule.ts';

/** Fields of one template are told apart by their ids. */
export function* duplicateField({ templates }: Content): Iterable<Fault> {
  for (const { fields, origin } of templates) {
    for (const [index, { id, name }] of fields.entries()) {
      const first = fields.findIndex((field) => field.id === id);
      if (first < index) yield { message: `the field \`${fields[first]?.name}\` has the id \`${id}\` already: give \`${name}\` an \`id\` of its own`, ...at(origin, 'fields', index, 'name') };
    }
  }
}
