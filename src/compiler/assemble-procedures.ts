import type { z } from 'zod';
import { procedureSchema, stepSchema } from '#schemas/procedure.ts';
import { STARTS_BY_TYPE } from '#schemas/vocabulary.ts';
import type { Action, Procedure, Step } from '#src/model/runbook.ts';
import { idOf, wordsOf } from '#src/model/words-of.ts';
import type { DefinitionFile } from './definitions.ts';
import { nameOf, read, type Reading } from './reading.ts';

type StepFile = z.output<typeof stepSchema>;

/** A step as written, and where. */
interface Written {
  readonly step: StepFile;
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly id?: string;
  readonly text?: string;
}

/** The procedures with their steps, numbered; `use` still stands in them, to be copied once all are read. */
export function assembleProcedures(reading: Reading, files: readonly DefinitionFile[]): Procedure[] {
  const steps = Map.groupBy(files.filter(({ kind }) => kind === 'step'), ({ procedure }) => procedure);
  const indexes = files.filter(({ kind }) => kind === 'procedure');
  reading.findings.push(...orphans(reading, steps, indexes));
  return indexes.flatMap((index) => assembleProcedure(reading, index, steps.get(index.id) ?? []) ?? []);
}

/** Steps without their procedure: it is as if it could not be read. */
function* orphans(reading: Reading, steps: ReadonlyMap<string | undefined, readonly DefinitionFile[]>, indexes: readonly DefinitionFile[]) {
  for (const [procedure, files] of steps) {
    if (procedure === undefined || indexes.some(({ id }) => id === procedure)) continue;
    const file = files[0]?.file.path ?? '';
    reading.unusable.add(nameOf('procedure', procedure));
    yield { code: 'missing-index', message: `the folder procedures/${procedure}/ has steps but no index.mdx: add one with the title`, file, path: [] };
  }
}

function assembleProcedure(reading: Reading, definition: DefinitionFile, stepFiles: readonly DefinitionFile[]): Procedure | undefined {
  const value = read(reading, definition, procedureSchema);
  if (value === undefined) return undefined;
  const { steps: inOrder, parallel, ...rest } = value;
  const { file, id } = definition;
  const flow = parallel === undefined ? 'steps' : 'parallel';
  const inline = (inOrder ?? parallel ?? []).map((step, index): Written => ({ step, file: file.path, path: [flow, index] }));
  const written = [...inline, ...fromFiles(reading, stepFiles)];
  reading.findings.push(...tooManyForms(definition, stepFiles.length > 0, inOrder !== undefined, parallel !== undefined));
  const context: Context = { who: value.who ?? [], prefix: '', lettered: flow === 'parallel' };
  return {
    ...rest,
    id,
    origin: { file: file.path, path: [] },
    body: file.body,
    who: value.who ?? [],
    severities: value.severities ?? [],
    agents: value.agents ?? [],
    alerts: value.alerts ?? [],
    do_not: value.do_not ?? [],
    starts: value.starts ?? STARTS_BY_TYPE[value.type],
    flow,
    steps: written.map((each, index) => assembleStep(each, index, context)),
  };
}

function* tooManyForms({ file }: DefinitionFile, files: boolean, steps: boolean, parallel: boolean) {
  if ([files, steps, parallel].filter(Boolean).length < 2) return;
  const path = [parallel ? 'parallel' : 'steps'];
  yield { code: 'steps-twice', message: 'the steps stand in one place: `steps`, `parallel`, or files of their own', file: file.path, path, part: 'key' as const };
}

function fromFiles(reading: Reading, files: readonly DefinitionFile[]): Written[] {
  const inOrder = files.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.file.path < b.file.path ? -1 : 1));
  reading.findings.push(...sameNumber(inOrder));
  return inOrder
    .flatMap((definition) => {
      const step = read(reading, definition, stepSchema);
      const { file, id } = definition;
      if (step === undefined) return [];
      if (step.text !== undefined && file.body.trim() !== '') {
        reading.findings.push({ code: 'text-twice', message: 'the text stands in one place: below the front matter, or in `text`', file: file.path, path: ['text'], part: 'key' });
      }
      return [{ step, file: file.path, path: [], id, text: file.body }];
    });
}

/** Two files with one number have no order. */
function* sameNumber(inOrder: readonly DefinitionFile[]) {
  for (const [index, { file, order }] of inOrder.entries()) {
    const before = inOrder[index - 1];
    if (before?.order === order && before !== undefined) yield { code: 'step-number-twice', message: `\`${before.file.path}\` has the number ${order} already: no two steps of a procedure are alike`, file: file.path, path: [], hint: 'give each file its own number' };
  }
}

interface Context {
  readonly who: readonly string[];
  readonly prefix: string;
  readonly lettered: boolean;
}

function assembleStep({ step, file, path, id, text }: Written, index: number, context: Context): Step {
  const number = `${context.prefix}${context.lettered ? letter(index) : String(index + 1)}`;
  const who = step.who ?? (step.use === undefined ? context.who : []);
  const title = step.title ?? '';
  return {
    id: step.id ?? id ?? idOf(title === '' ? (step.use ?? '').split('.').at(-1) ?? '' : title),
    origin: { file, path },
    title: title === '' && step.use === undefined && id !== undefined ? wordsOf(id) : title,
    number,
    who,
    by: step.by,
    after: step.after,
    if: step.if,
    severities: step.severities ?? [],
    agents: step.agents ?? [],
    text: text !== undefined && text.trim() !== '' ? text : (step.text ?? ''),
    record: step.record ?? [],
    send: step.send ?? [],
    gate: step.gate,
    on_failure: step.on_failure,
    used: step.use,
    action: actionOf(step, { file, path }, { who, prefix: `${number}.`, lettered: step.steps === undefined }),
    was: step.was ?? [],
  };
}

const letter = (index: number): string => (index < 26 ? String.fromCodePoint(97 + index) : `${letter(Math.floor(index / 26) - 1)}${letter(index % 26)}`);

function actionOf(step: StepFile, at: Pick<Written, 'file' | 'path'>, context: Context): Action | undefined {
  if (step.command !== undefined) return { kind: 'command', command: step.command, verify: step.verify, expect: step.expect, ask: step.ask };
  if (step.run !== undefined) return runOf(step.run);
  if (step.goto !== undefined) return { kind: 'goto', destination: step.goto };
  if (step.ramp !== undefined) return { kind: 'ramp', stages: step.ramp };
  if (step.checks !== undefined) return { kind: 'checks', checks: step.checks };
  for (const kind of ['steps', 'parallel', 'choose'] as const) {
    const children = step[kind];
    if (children !== undefined) return { kind, steps: children.map((child, index) => assembleStep({ step: child, file: at.file, path: [...at.path, kind, index] }, index, context)) };
  }
  return undefined;
}

function runOf(address: string): Action {
  const [first = '', second] = address.split('.');
  return second === undefined ? { kind: 'run', control: first } : { kind: 'run', agent: first, control: second };
}
