/** The runbooks that every output is tried on: the default one and each fixture. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compileFolder } from '#scripts/compile-folder.ts';
import { targetInput } from '#scripts/target-input.ts';
import type { TargetInput } from '#src/targets/target.ts';

const ROOT = join(import.meta.dirname, '..', '..');
export const FIXTURES = join(ROOT, 'test', 'fixtures');

export const DEFAULT_RUNBOOK = join(ROOT, 'runbook');
/** The day that tests judge by. */
export const AS_OF = '2026-11-25';

/** Name and folder of each whole runbook: `test.each(RUNBOOKS)('%s', async (name, dir) => …)`. */
export const RUNBOOKS: readonly (readonly [name: string, dir: string])[] = [
  ['default', DEFAULT_RUNBOOK],
  ...readdirSync(FIXTURES)
    .toSorted()
    .filter((name) => name !== 'broken')
    .map((name) => [name, join(FIXTURES, name, 'runbook')] as const)
    .filter(([, dir]) => existsSync(dir)),
];

const inputs = new Map<string, Promise<TargetInput>>();

/** A runbook folder compiled, once per test file. Throws with the findings where it has errors. */
export function inputOf(dir: string): Promise<TargetInput> {
  const known = inputs.get(dir) ?? load(dir);
  inputs.set(dir, known);
  return known;
}

async function load(dir: string): Promise<TargetInput> {
  const { result, prose, sources } = await compileFolder(dir, { asOf: AS_OF });
  if (!result.ok) throw new Error(`${dir} has errors: ${JSON.stringify(result.diagnostics, null, 2)}`);
  return targetInput(result.value, prose, sources);
}
