/** Everything that the default runbook must say, one assertion for each; and proof that each one notices a loss. */
import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '#src/compiler/compile.ts';
import type { Runbook } from '#src/model/runbook.ts';
import { createProseReader } from '#src/source/prose-reader.ts';
import { readTree } from '#src/source/read-tree.ts';
import type { SourceFile } from '#src/source/source.ts';
import { AS_OF, DEFAULT_RUNBOOK, inputOf } from '../setup/runbooks.ts';
import type { Fact, Part } from './fact.ts';
import { GROUND } from './facts/ground.ts';
import { LOWER_LEVELS } from './facts/lower-levels.ts';
import { MESSAGES } from './facts/messages.ts';
import { RECOVERY } from './facts/recovery.ts';
import { RESPONSE } from './facts/response.ts';
import { UPPER_LEVELS } from './facts/upper-levels.ts';

const FACTS = [...GROUND, ...UPPER_LEVELS, ...LOWER_LEVELS, ...RESPONSE, ...MESSAGES, ...RECOVERY].map((fact, index): readonly [string, Fact] => [`s${index + 1} ${fact.says}`, fact]);

describe('the default runbook says', () => {
  let runbook: Runbook;
  beforeAll(async () => {
    ({ runbook } = await inputOf(DEFAULT_RUNBOOK));
  });

  test.each(FACTS)('%s', (_, { check }) => check(runbook));
});

describe('a loss is noticed', () => {
  const prose = createProseReader();
  let files: readonly SourceFile[];
  beforeAll(async () => {
    files = await readTree(DEFAULT_RUNBOOK);
  });

  test.each(FACTS)('%s', (_, { check, parts }) => {
    expect(parts).not.toEqual([]);
    for (const part of parts) expect(failureOf(check, without(part)), `changing "${part.text}" in ${part.file}`).toBe('AssertionError');
  });

  /** The runbook with one part changed. It must still compile: the check has to fail, not the compiler. */
  function without({ file, text, instead }: Part): Runbook {
    const changed = files.map((each) => (each.path === file ? { path: file, text: each.text.replace(text, () => instead) } : each));
    expect(changed, `"${text}" stands in ${file}`).not.toEqual(files);
    const result = compile(changed, { asOf: AS_OF, prose });
    if (!result.ok) throw new Error(`without "${text}", ${file} does not compile: ${JSON.stringify(result.diagnostics, null, 2)}`);
    return result.value;
  }
});

function failureOf(check: Fact['check'], runbook: Runbook): string | undefined {
  try {
    check(runbook);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown';
  }
}
