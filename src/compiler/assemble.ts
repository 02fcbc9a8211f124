/** Definitions → the model, as far as they can be read. */
import { drillSchema } from '#schemas/drill.ts';
import type { FileKind } from '#schemas/definition.ts';
import { organizationSchema } from '#schemas/organization.ts';
import { pageSchema } from '#schemas/page.ts';
import { obligationSchema } from '#schemas/procedure.ts';
import { runbookSchema } from '#schemas/runbook.ts';
import { severitySchema } from '#schemas/severity.ts';
import { templateSchema } from '#schemas/template.ts';
import { MOMENTS } from '#schemas/vocabulary.ts';
import type { LevelDefaults, Runbook, Severity, Template } from '#src/model/runbook.ts';
import { idOf, wordsOf } from '#src/model/words-of.ts';
import type { z } from 'zod';
import { assembleAgents } from './assemble-agents.ts';
import { assembleOrganization } from './assemble-organization.ts';
import { assembleProcedures } from './assemble-procedures.ts';
import { copyUsedSteps } from './copy-used-steps.ts';
import type { DefinitionFile } from './definitions.ts';
import { newReading, read, type Reading } from './reading.ts';

export interface Assembled {
  readonly runbook: Omit<Runbook, 'hash'>;
  readonly reading: Reading;
}

/** The model of all definitions. What could not be read is left out and noted. */
export function assemble(files: readonly DefinitionFile[]): Assembled {
  const reading = newReading();
  const settings = readOne(reading, files, 'runbook', runbookSchema) ?? EMPTY_SETTINGS;
  const organization = readOne(reading, files, 'organization', organizationSchema) ?? EMPTY_ORGANIZATION;
  const { procedures, findings } = copyUsedSteps(assembleProcedures(reading, files));
  reading.findings.push(...findings);
  return {
    reading,
    runbook: {
      settings,
      organization: assembleOrganization(organization, 'organization.yaml'),
      severities: readAll(reading, files, 'severity', severitySchema)
        .map((severity) => named(severity, settings.defaults))
        .toSorted((a, b) => a.rank - b.rank),
      agents: assembleAgents(reading, files),
      procedures,
      templates: readAll(reading, files, 'template', templateSchema).map(completeTemplate),
      obligations: readAll(reading, files, 'obligation', obligationSchema),
      drills: readAll(reading, files, 'drill', drillSchema).toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
      pages: readAll(reading, files, 'page', pageSchema).toSorted((a, b) => (a.order ?? LAST) - (b.order ?? LAST)),
    },
  };
}

const LAST = Number.MAX_SAFE_INTEGER;
const EMPTY_SETTINGS = runbookSchema.parse({ title: '…', revised: '2000-01-01' });
const EMPTY_ORGANIZATION = organizationSchema.parse({ name: '…', roles: {} });

function readOne<T>(reading: Reading, files: readonly DefinitionFile[], kind: FileKind, schema: z.ZodType<T>): T | undefined {
  const file = files.find((each) => each.kind === kind);
  if (file === undefined) reading.unusable.add(`${kind}/${kind}`);
  return file === undefined ? undefined : read(reading, file, schema);
}

type Read<T> = T & { readonly id: string; readonly body: string; readonly origin: { readonly file: string; readonly path: readonly [] } };

function readAll<T>(reading: Reading, files: readonly DefinitionFile[], kind: FileKind, schema: z.ZodType<T>): Read<T>[] {
  return files
    .filter((each) => each.kind === kind)
    .flatMap((definition) => {
      const value = read(reading, definition, schema);
      const { file, id } = definition;
      return value === undefined ? [] : [{ ...value, id, body: file.body, origin: { file: file.path, path: [] as const } }];
    });
}

/** A level with what `defaults` says where it is silent, and with what people call it. */
function named(severity: Read<z.output<typeof severitySchema>>, defaults: LevelDefaults): Severity {
  const name = severity.name ?? (severity.code === undefined ? wordsOf(severity.id) : '');
  const short = severity.code ?? name;
  const label = [severity.code, name].filter(Boolean).join(' ');
  return { ...defaults, ...severity, name: name || short, short, label };
}

function completeTemplate(template: Read<z.output<typeof templateSchema>>): Template {
  return {
    ...template,
    moments: template.moments ?? (template.kind === 'document' ? ['review'] : [...MOMENTS]),
    severities: template.severities ?? [],
    channels: template.channels ?? [],
    to: template.to ?? [],
    who: template.who ?? [],
    ask: template.ask ?? {},
    fields: template.fields.map((field) => ({ ...field, id: field.id ?? idOf(field.name) })),
  };
}
