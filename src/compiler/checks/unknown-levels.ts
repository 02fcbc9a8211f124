/** Keys of maps by level: `by: { p0: 15m, else: 1h }`. */
import { ALL_MOMENTS } from '#schemas/vocabulary.ts';
import type { Finding } from '#src/diagnostics/finding.ts';
import { didYouMean } from '#src/diagnostics/meant.ts';
import { nearest } from '#src/diagnostics/nearest.ts';
import { nowCalled } from '#src/model/former-ids.ts';
import type { CheckInput } from './check-input.ts';
import type { DefinitionLeaf } from './leaves.ts';

export function* unknownLevel({ runbook, names }: CheckInput, { definition, leaf, path, value }: DefinitionLeaf): Iterable<Finding> {
  if (leaf.kind !== 'varies' || typeof value !== 'object' || value === null) return;
  const levels = names.of('severity') ?? [];
  const known = [...levels, ...(leaf.axis === 'level' ? [] : ALL_MOMENTS), 'else'];
  const keys = Object.keys(value);
  for (const key of keys.filter((each) => !known.includes(each))) {
    const now = nowCalled(runbook, 'severity', key);
    const close = nearest(key, known.filter((each) => !keys.includes(each)));
    const hint = now !== undefined ? `\`${key}\` is now \`${now}\`` : close === undefined ? undefined : didYouMean(close);
    const what = leaf.axis === 'level' ? 'level' : 'level, nor a moment,';
    yield { code: 'unknown-level', message: `\`${key}\` is no ${what} of this runbook; here stand ${known.join(', ')}`, file: definition.file.path, path: [...path, key], part: 'key', ...(hint === undefined ? {} : { hint }) };
  }
}
