/** Whatever an author does to a file, the compiler answers with findings inside of the files, and never throws. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '#src/compiler/compile.ts';
import type { Diagnostic } from '#src/diagnostics/diagnostic.ts';
import { createProseReader } from '#src/source/prose-reader.ts';
import { readTree } from '#src/source/read-tree.ts';
import type { SourceFile } from '#src/source/source.ts';
import { RUNBOOKS } from '../setup/runbooks.ts';
import { DAMAGES, sequence } from './mutations.ts';
import { AS_OF } from './small-runbook.ts';

/** How often each kind of damage is done to each runbook; to a large one less, since each compile takes longer. */
const TIMES = 5;
const LARGE = 150;

const BROKEN = ['broken', join(import.meta.dirname, '..', 'fixtures', 'broken', 'runbook')] as const;

function isInside({ file, line, column, endColumn }: Diagnostic, sources: readonly SourceFile[]): boolean {
  const source = sources.find(({ path }) => path === file);
  if (source === undefined) return ['runbook.yaml', 'organization.yaml'].includes(file) && line === 1 && column === 1;
  const text = source.text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n').split('\n')[line - 1];
  return text !== undefined && column >= 1 && column <= text.length + 1 && (endColumn === undefined || (endColumn > column && endColumn <= text.length + 1));
}

describe.each([...RUNBOOKS, BROKEN])('%s', (_, dir) => {
  test.each(Object.keys(DAMAGES))('%s', async (name) => {
    const sources = await readTree(dir);
    const prose = createProseReader();
    const next = sequence(name.length * 7919 + sources.length);
    for (let time = 0; time < (sources.length > LARGE ? 1 : TIMES); time += 1) {
      const hit = next(sources.length);
      const damaged = sources.map((source, index) => (index === hit ? { ...source, text: DAMAGES[name]?.(source.text, next) ?? '' } : source));
      const { diagnostics } = compile(damaged, { asOf: AS_OF, prose });
      expect(diagnostics.filter((diagnostic) => !isInside(diagnostic, damaged)), damaged[hit]?.text).toEqual([]);
    }
  });
});
