/** Ids in fields: `who: on-call`, `goto: recover.validate`. */
import type { Finding } from '#src/diagnostics/finding.ts';
import { nearest } from '#src/diagnostics/nearest.ts';
import { valueAt } from '#src/compiler/shape-findings.ts';
import type { CheckInput } from './check-input.ts';
import type { DefinitionLeaf } from './leaves.ts';

/** A name that nothing has, with the nearest one that something has. Nothing where a broken file hides the names. */
export function* unknownId({ names, lost }: CheckInput, { definition, leaf, path, value }: DefinitionLeaf): Iterable<Finding> {
  if (leaf.kind !== 'reference' || typeof value !== 'string' || value === '') return;
  const { file, id, procedure } = definition;
  const known = names.of(leaf.to, procedure ?? id);
  if (known === undefined || known.includes(value) || lost.touches(file.path, path)) return;
  const close = nearest(value, known);
  const part = valueAt(file.data, path) === value ? 'value' : 'key';
  yield { code: 'unknown-id', message: `\`${value}\` is no ${names.noun(leaf.to)}${few(known)}`, file: file.path, path, part, ...(close === undefined ? {} : { hint: `did you mean \`${close}\`?` }) };
}

const SHOWN = 12;

const few = (known: readonly string[]): string => (known.length === 0 ? ': there is none' : known.length > SHOWN ? '' : `; there ${known.length === 1 ? 'is' : 'are'} ${known.join(', ')}`);
