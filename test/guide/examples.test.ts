/** Every example of the guide can be pasted: together those of the language are a runbook, and each other one fits into it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FILE_SCHEMAS } from '#schemas/definition.ts';
import { findings, type Files } from '../compiler/small-runbook.ts';

const GUIDE = join(import.meta.dirname, '..', '..', 'src', 'site', 'pages', 'guide');

interface Example {
  readonly page: string;
  /** Where it belongs, as its first comment says. */
  readonly file: string | undefined;
  readonly text: string;
}

const FENCE = /^```(?:yaml|mdx)\n(.*?)^```$/gms;

async function examplesOf(page: string): Promise<Example[]> {
  const text = await readFile(join(GUIDE, page), 'utf8');
  return Array.from(text.matchAll(FENCE), ([, code = '']) => ({ page, file: /^(?:---\n)?# ([\w/-]+\.(?:yaml|mdx))\n/.exec(code)?.[1], text: code }));
}

const pages = (await readdir(GUIDE)).filter((name) => name.endsWith('.mdx'));
const examples = (await Promise.all(pages.map(examplesOf))).flat();
const inLanguage = examples.filter(({ page }) => page === 'language.mdx');
const runbook: Files = Object.fromEntries(inLanguage.map(({ file, text }) => [file, text]));
/** On the day of the example's drill: what falls due later is no mistake of an example. */
const AS_OF = '2026-05-04';

test('each says which file it is', () => {
  expect(examples.filter(({ file }) => file === undefined)).toEqual([]);
  expect(Object.keys(runbook)).toHaveLength(inLanguage.length);
});

test('the language has one for every kind of file', async () => {
  const text = await readFile(join(GUIDE, 'language.mdx'), 'utf8');
  const told = text.split(/^(?=##+ )/m).flatMap((part) => Array.from(part.matchAll(/<Fields of="([\w-]+)" \/>/g), ([, kind = '']) => ({ kind, hasExample: part.includes('```') })));
  expect(told.map(({ kind }) => kind).toSorted()).toEqual(Object.keys(FILE_SCHEMAS).filter((kind) => kind !== 'agent-defaults').toSorted());
  expect(told.filter(({ hasExample }) => !hasExample)).toEqual([]);
});

describe.each(examples)('$page: $file', ({ file = '', text }) => {
  test('compiles', () => {
    expect(findings({ ...runbook, [file]: text }, AS_OF)).toEqual([]);
  });
});
