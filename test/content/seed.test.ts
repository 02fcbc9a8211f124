/** Everything that the default runbook must say, one assertion for each; and proof that each one notices a loss. Whoever rewrites `runbook/` for a company of their own drops these files: this one, `fact.ts` and `facts/`. */
import { assert, beforeAll, describe, expect, test } from 'vitest';
import { assemble } from '#src/compiler/assemble.ts';
import { readDefinitions, type DefinitionFile } from '#src/compiler/definitions.ts';
import type { Content } from '#src/model/lookup.ts';
import { readTree } from '#src/source/read-tree.ts';
import { DEFAULT_RUNBOOK, inputOf } from '../setup/runbooks.ts';
import type { Fact, Part } from './fact.ts';
import { GROUND } from './facts/ground.ts';
import { LOWER_LEVELS } from './facts/lower-levels.ts';
import { MESSAGES } from './facts/messages.ts';
import { RECOVERY } from './facts/recovery.ts';
import { RESPONSE } from './facts/response.ts';
import { UPPER_LEVELS } from './facts/upper-levels.ts';

const FACTS = [...GROUND, ...UPPER_LEVELS, ...LOWER_LEVELS, ...RESPONSE, ...MESSAGES, ...RECOVERY].map((fact, index): readonly [string, Fact] => [`s${index + 1} ${fact.says}`, fact]);

describe('the default runbook says', () => {
  let runbook: Content;
  beforeAll(async () => {
    ({ runbook } = await inputOf(DEFAULT_RUNBOOK));
  });

  test.each(FACTS)('%s', (_, { check }) => check(runbook));
});

describe('a loss is noticed', () => {
  let files: readonly DefinitionFile[];
  beforeAll(async () => {
    files = readDefinitions(await readTree(DEFAULT_RUNBOOK)).files;
  });

  test.each(FACTS)('%s', (_, { check, parts }) => {
    expect(parts).not.toEqual([]);
    for (const part of parts) expect(failureOf(check, without(part)), `changing "${part.text}" in ${part.file}`).toBe('AssertionError');
  });

  /** The model with one part changed. It is read without the checks beyond one file: the fact has to fail, not they. */
  function without({ file, text, instead }: Part): Content {
    const { runbook, reading } = assemble(files.map((each) => (each.file.path === file ? changed(each, text, instead) : each)));
    expect([...reading.findings, ...reading.unusable], `${file} can still be read without "${text}"`).toEqual([]);
    return runbook;
  }
});

function changed({ file }: DefinitionFile, text: string, instead: string): DefinitionFile {
  assert(file.text.includes(text), `"${text}" stands in ${file.path}`);
  const [again] = readDefinitions([{ path: file.path, text: file.text.replace(text, () => instead) }]).files;
  assert(again !== undefined && again.file.diagnostics.length === 0, `${file.path} can still be parsed without "${text}"`);
  return again;
}

function failureOf(check: Fact['check'], runbook: Content): string | undefined {
  try {
    check(runbook);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown';
  }
}
