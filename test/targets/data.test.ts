import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { data } from '#src/targets/data/index.ts';
import type { TargetInput } from '#src/targets/target.ts';
import { parseTiming, type Duration, type Timing } from '#schemas/timing.ts';
import { formatDuration, formatTiming } from '#src/model/time/format.ts';
import { englishTimeWords } from '#src/model/time/words.ts';
import { project } from '#src/targets/data/project.ts';
import { reachShape, timeShape } from '#src/targets/data/shapes.ts';
import { DEFAULT_RUNBOOK, inputOf, RUNBOOKS } from '../setup/runbooks.ts';

interface Files {
  readonly json: string;
  readonly schema: string;
}

function render(input: TargetInput): Files {
  const { files, diagnostics } = data.render(input);
  expect(diagnostics).toEqual([]);
  const [json, schema] = ['runbook.json', 'runbook.schema.json'].map((path) => String(files.find((file) => file.path === path)?.content));
  return { json: json ?? '', schema: schema ?? '' };
}

const validators = new Map<string, ValidateFunction>();

function validator(schema: string): ValidateFunction {
  const known = validators.get(schema) ?? compileSchema(schema);
  validators.set(schema, known);
  return known;
}

function compileSchema(schema: string): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
  // The package is CommonJS: its default export is a namespace here.
  addFormatsModule.default(ajv, ['date']);
  return ajv.compile(JSON.parse(schema));
}

/** Every text and number in a value, with how often it stands there; where things stand in the source does not count. */
function leaves(value: unknown, counts = new Map<unknown, number>()): Map<unknown, number> {
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) if (key !== 'origin') leaves(inner, counts);
  } else if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

describe.each(RUNBOOKS)('runbook.json of %s', (_, dir) => {
  test('is what its schema says', async () => {
    const { json, schema } = render(await inputOf(dir));
    const validate = validator(schema);
    validate(JSON.parse(json));
    expect(validate.errors).toBeNull();
  });

  test('holds every text and number of the model, as often as the model does', async () => {
    const input = await inputOf(dir);
    const held = leaves(JSON.parse(render(input).json));
    const lost = [...leaves(input.runbook)].filter(([value, count]) => (held.get(value) ?? 0) < count);
    expect(lost).toEqual([]);
  });

  test('says nothing of the place where it was made', async () => {
    const { json } = render(await inputOf(dir));
    expect(json).not.toContain('"origin"');
    expect(json).not.toContain(join(dir, '..'));
    expect(json).not.toContain(process.cwd());
  });

  test('is the same each time, and ends with a line break', async () => {
    const input = await inputOf(dir);
    expect(render(input)).toEqual(render(input));
    expect(render(input).json).toMatch(/[^\n]\n$/);
  });
});

test('the schema is one for all runbooks, and describes every field of a thing', async () => {
  const schemas = new Set<string>();
  for (const [, dir] of RUNBOOKS) schemas.add(render(await inputOf(dir)).schema);
  expect(schemas.size).toBe(1);
  const { properties, $defs } = JSON.parse([...schemas][0] ?? '');
  const things = ['severities', 'agents', 'procedures', 'templates', 'obligations', 'drills', 'pages'].map((name) => properties[name].items);
  for (const thing of [{ properties }, properties.runbook, properties.organization, ...things, $defs.step]) {
    const silent = Object.entries<{ description?: string; $ref?: string }>(thing.properties).filter(([, field]) => field.description === undefined && field.$ref === undefined);
    expect(silent.map(([name]) => name)).toEqual([]);
  }
});

const TEXTS = { time: (timing: Timing): string => formatTiming(timing, englishTimeWords), length: (duration: Duration): string => formatDuration(duration, englishTimeWords) };

test.each([
  ['immediately', { text: 'immediately', kind: 'immediately' }],
  ['1h30m', { text: '1 h 30 min', kind: 'duration', duration: { hours: 1, minutes: 30 } }],
  ['30m..60m', { text: '30–60 min', kind: 'range', from: { minutes: 30 }, to: { minutes: 60 } }],
  ['5 business days', { text: '5 business days', kind: 'business', count: 5, unit: 'days' }],
  ['next standup', { text: 'next standup', kind: 'next', event: 'standup' }],
  ['1h after mitigated', { text: '1 h after mitigation', kind: 'duration', duration: { hours: 1 }, after: { kind: 'clock', point: 'mitigated' } }],
  ['none (by law)', { text: 'none (by law)', kind: 'none', note: 'by law' }],
  ['(as agreed)', { text: 'as agreed', kind: 'note', note: 'as agreed' }],
])('the time `%s` is given as text and in parts', (written, expected) => {
  const parsed = parseTiming(written);
  expect(project(timeShape, parsed.ok && parsed.timing, TEXTS)).toEqual(expected);
});

test('ways to reach somebody keep their order', () => {
  expect(project(reachShape, { phone: '1', pager: '2' }, TEXTS)).toEqual([{ way: 'phone', address: '1' }, { way: 'pager', address: '2' }]);
});

async function acceptsChanged(edit: (value: Record<string, unknown>) => void): Promise<boolean> {
  const { json, schema } = render(await inputOf(DEFAULT_RUNBOOK));
  const value = JSON.parse(json);
  edit(value);
  return validator(schema)(value);
}

describe('the schema', () => {
  test.each([
    ['what it knows', true, () => {}],
    ['what it does not know', false, (value: Record<string, unknown>) => void (value['extra'] = 1)],
    ['another version of itself', false, (value: Record<string, unknown>) => void (value['schema_version'] = 0)],
    ['a part that is missing', false, (value: Record<string, unknown>) => void delete value['revision']],
    ['a part of another type', false, (value: Record<string, unknown>) => void (value['agents'] = {})],
  ])('judges %s: %s', async (_, accepted, edit) => {
    expect(await acceptsChanged(edit)).toBe(accepted);
  });
});
