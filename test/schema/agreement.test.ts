/** The emitted schemas, in Ajv, and the schemas of the language, in Zod, say the same of every definition. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { classify, FILE_SCHEMAS, type FileKind } from '#schemas/definition.ts';
import { parseFile } from '#src/source/parse-file.ts';
import { readTree } from '#src/source/read-tree.ts';
import { RUNBOOKS } from '../setup/runbooks.ts';
import { editorErrors, readAsEditor } from './editor-validator.ts';
import { BEYOND_EDITORS, BEYOND_THE_LANGUAGE, BROKEN, PATTERNS_CANNOT_TELL, SOUND } from './snippets.ts';

const BROKEN_RUNBOOK = join(import.meta.dirname, '..', 'fixtures', 'broken', 'runbook');

interface Verdict {
  readonly zod: readonly string[];
  /** Of the texts that the language reads. */
  readonly texts: readonly string[];
  /** Of numbers, true and false, as an editor reads them. */
  readonly typed: readonly string[];
}

function judge(kind: FileKind, path: string, text: string): Verdict {
  const { data } = parseFile({ path, text });
  const parsed = FILE_SCHEMAS[kind].safeParse(data);
  return { zod: parsed.success ? [] : parsed.error.issues.map(({ path: at, message }) => `${at.join('.')} ${message}`), texts: editorErrors(kind, data), typed: editorErrors(kind, readAsEditor(path, text)) };
}

describe.each(RUNBOOKS)('%s', (_, dir) => {
  test('every file is sound for both, read either way', async () => {
    const files = await readTree(dir);
    expect(files.length).toBeGreaterThan(1);
    for (const { path, text } of files) {
      const classified = classify(path);
      if (!classified.ok) throw new Error(`${path}: ${classified.message}`);
      expect(judge(classified.definition.kind, path, text), path).toEqual({ zod: [], texts: [], typed: [] });
    }
  });
});

test('every file of the broken runbook that is YAML at all is judged alike', async () => {
  const judged: string[] = [];
  for (const { path, text } of await readTree(BROKEN_RUNBOOK)) {
    const classified = classify(path);
    if (!classified.ok || parseFile({ path, text }).broken) continue;
    const { zod, texts } = judge(classified.definition.kind, path, text);
    const told = zod.filter((issue) => !PATTERNS_CANNOT_TELL.test(issue));
    expect({ path, sound: texts.length === 0, texts, zod }).toEqual({ path, sound: told.length === 0, texts, zod });
    if (told.length > 0) judged.push(path);
  }
  expect(judged.length).toBeGreaterThan(5);
});

const named = (kind: FileKind): string => `${kind}.yaml`;

describe.each(Object.entries(SOUND))('a sound %s', (kind, snippet) => {
  test('is sound for both', () => {
    expect(judge(kind as FileKind, named(kind as FileKind), snippet)).toEqual({ zod: [], texts: [], typed: [] });
  });
});

describe('a broken snippet is broken for both, read either way', () => {
  test.each(BROKEN)('%s: %s', (kind, _, yaml) => {
    const { zod, texts, typed } = judge(kind, named(kind), yaml);
    expect([zod.length > 0, texts.length > 0, typed.length > 0], [...zod, '|', ...texts, '|', ...typed].join('\n')).toEqual([true, true, true]);
  });

  test('every kind has some', () => {
    expect([...new Set(BROKEN.map(([kind]) => kind))].toSorted()).toEqual(Object.keys(FILE_SCHEMAS).toSorted());
  });
});

describe('where they differ on purpose', () => {
  test.each(BEYOND_EDITORS)('%s: %s is left to the compiler', (kind, _, yaml) => {
    const { zod, texts, typed } = judge(kind, named(kind), yaml);
    expect(zod.filter((issue) => !PATTERNS_CANNOT_TELL.test(issue))).toEqual([]);
    expect([zod.length > 0, texts, typed]).toEqual([true, [], []]);
  });

  test.each(BEYOND_THE_LANGUAGE)('%s: %s', (kind, _, yaml, typedIsSound) => {
    const { zod, texts, typed } = judge(kind, named(kind), yaml);
    expect([zod.length === 0, texts.length === 0, typed.length === 0], [...zod, ...texts, ...typed].join('\n')).toEqual([!typedIsSound, !typedIsSound, typedIsSound]);
  });
});
