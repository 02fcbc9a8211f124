/** The whole checked runbook as data, and its schema. What is made for language models from the book, such as llms.txt, is a file of its own here, and one more row in `files`. */
import { z } from 'zod';
import { formatDuration, formatTiming } from '#src/model/time/format.ts';
import type { Target, TargetInput } from '#src/targets/target.ts';
import { dataSchema, SCHEMA_VERSION } from './data-schema.ts';
import { project, type TimeTexts } from './project.ts';

export const data: Target = {
  summary: 'the whole runbook as JSON, with its schema',
  folder: 'data',
  render: (input) => ({
    files: [
      { path: 'runbook.json', content: json(runbookData(input)) },
      { path: 'runbook.schema.json', content: json(dataJsonSchema()) },
    ],
    diagnostics: [],
  }),
};

/** The same for every runbook. */
const dataJsonSchema = (): object => z.toJSONSchema(dataSchema, { target: 'draft-2020-12' });
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function runbookData({ runbook, catalog }: Pick<TargetInput, 'runbook' | 'catalog'>): unknown {
  const { settings, hash, ...content } = runbook;
  const names = new Map(runbook.organization.events.map(({ id, name }) => [id, name]));
  const texts: TimeTexts = {
    time: (timing) => formatTiming(timing, catalog.time, { eventName: (id) => names.get(id) ?? id }),
    length: (duration) => formatDuration(duration, catalog.time),
  };
  const revision = { version: settings.version, date: settings.revised, hash };
  return project(dataSchema, { $schema: 'runbook.schema.json', schema_version: SCHEMA_VERSION, revision, runbook: settings, ...content }, texts);
}
