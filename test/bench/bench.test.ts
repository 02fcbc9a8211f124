import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isMet, median, type Measurement } from '#scripts/bench/bench.ts';
import { BENCHES } from '#scripts/bench/benches.ts';
import { generateSections } from '#scripts/bench/generate-sections.ts';
import { tellMeasurements } from '#scripts/bench/tell-measurements.ts';
import { compile } from '#src/compiler/compile.ts';
import { createProseReader } from '#src/source/prose-reader.ts';
import { AS_OF } from '../setup/runbooks.ts';

describe('the generated runbook', () => {
  const generated = generateSections(60);

  test('is the same every time, and another from another seed', () => {
    expect(generateSections(60)).toEqual(generated);
    expect(generateSections(60, 2).prose[0]).not.toBe(generated.prose[0]);
  });

  test('has no errors', () => {
    const { ok, diagnostics } = compile(generated.files, { asOf: AS_OF, prose: createProseReader() });
    expect([ok, diagnostics.filter(({ severity }) => severity === 'error')]).toEqual([true, []]);
  });

  test('has sections of about 480 words, nearly each with all that prose can hold', () => {
    const words = generated.prose.map((text) => text.split(/\s+/).length);
    expect(median(words)).toBeGreaterThan(450);
    expect(median(words)).toBeLessThan(550);
    for (const part of ['\n## ', '\n- **', '\n- [ ] ', '\n| --- ', '\n```sh\n', '<', '{roles.', '{vars.', '](../']) {
      expect(generated.prose.filter((text) => text.includes(part)).length, part).toBeGreaterThan(50);
    }
    expect(new Set(generated.prose).size).toBe(60);
  });

  test('is what is measured: each text stands in its file', () => {
    const texts = generated.files.map(({ text }) => text);
    expect(generated.prose.filter((prose) => !texts.some((text) => text.endsWith(prose)))).toEqual([]);
  });
});

const RATIO: Measurement = { what: 'ratio', value: 1.8765, unit: '', target: { most: 2 } };

test.each([
  [RATIO, true],
  [{ ...RATIO, value: 2 }, true],
  [{ ...RATIO, value: 2.001 }, false],
  [{ ...RATIO, target: { least: 2 } }, false],
  [{ what: 'told', value: 9, unit: 's' }, true],
])('%j is met: %s', (measurement, expected) => {
  expect(isMet(measurement)).toBe(expected);
});

test('measurements are told in columns, with the verdict', () => {
  expect(tellMeasurements([RATIO, { what: 'size of all', value: 15_300, unit: 'KB', target: { most: 15_000 } }, { what: 'x', value: 0.5, unit: 's' }])).toBe(
    ['ratio            1.88  met: at most 2.00', 'size of all  15300 KB  MISSED: at most 15000', 'x             0.500 s'].join('\n'),
  );
});

test('the median is the middle one', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([7])]).toEqual([2, 2.5, 7]);
});

const run = (...words: string[]) => spawnSync(process.execPath, [join(import.meta.dirname, '..', '..', 'scripts', 'bench.ts'), ...words], { encoding: 'utf8' });

describe('the command', () => {
  test('lists all benches', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    const rows = stdout.split('\n').map((line) => line.trim().split(/ {2,}/));
    for (const [name, { summary }] of Object.entries(BENCHES)) expect(rows).toContainEqual([name, summary]);
  });

  test('refuses an unknown name, with the nearest', () => {
    expect(run('compil')).toMatchObject({ status: 2, stdout: '', stderr: 'bench: unknown bench compil\nhint: did you mean compile?\n' });
  });
});
