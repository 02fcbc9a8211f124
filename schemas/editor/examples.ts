/** What could stand in a field, offered by editors. Fields that name something else, or choose from fixed words, need none. */
import type { FileKind } from '#schemas/definition.ts';
import { mapInner, type JsonSchema } from './json-schema.ts';

type Examples = Readonly<Record<string, readonly string[]>>;

/** By the name of the field, wherever it stands. */
const ANYWHERE: Examples = {
  address: ['news@example.com'],
  chat: ['@on-call'],
  code: ['P0', 'SEV1'],
  definition: ['The agent is doing harm.'],
  does: ['Owns the response.'],
  effort: ['All other work stops.'],
  email: ['ada@example.com'],
  evidence: ['https://ci.example.com/118'],
  expect: ['0/0 ready'],
  first_action: ['Stop the agent.'],
  keeps: ['Conversations in flight'],
  normal: ['<1 %'],
  notes: ['Login was slow.'],
  pager: ['incident-commander'],
  phone: ['+49 30 555 0102'],
  pin: ['0012'],
  public_name: ['chat support'],
  purpose: ['Declaring and leading incidents'],
  repository: ['https://git.example.com/runbook'],
  review_if: ['A vice president was called'],
  rota: ['https://oncall.example.com'],
  site: ['https://runbook.example.com'],
  sms: ['+49 30 555 0102'],
  source: ['Regulation (EU) 2016/679, Art. 33'],
  stops: ['New requests'],
  trigger: ['The cause is fixed'],
  verify: ['kubectl get deploy/{agent.vars.deploy}'],
  version: ['1.4'],
  web: ['https://oncall.example.com'],
  where: ['https://graphs.example.com'],
  language: ['en'],
};

/** By kind of file, at its top: there `title` and `name` mean something else in each. */
const AT_TOP: Readonly<Partial<Record<FileKind, Examples>>> = {
  runbook: { title: ['AI agent incident runbook'], summary: ['From the first alert to the last follow-up.'] },
  organization: { name: ['Example Company'] },
  severity: { name: ['Critical'] },
  agent: { name: ['Support assistant'], summary: ['Answers billing questions.'], architecture: ['Tool-calling agent, four tools.'] },
  procedure: { title: ['Respond', 'Recover'] },
  step: { title: ['Stop the agent'], id: ['stop'], if: ['Validation passed'], command: ['kubectl get pods'] },
  template: { title: ['Internal notification'] },
  obligation: { name: ['GDPR breach notification'], if: ['EU personal data may be exposed'], to: ['Supervisory authority'] },
  page: { title: ['Choosing the level'] },
};

/** The schema with examples in its fields. */
export const withExamples = (kind: FileKind, schema: JsonSchema): JsonSchema => illustrate(schema, { ...ANYWHERE, ...AT_TOP[kind] });

function illustrate(schema: JsonSchema, examples: Examples): JsonSchema {
  return mapInner(schema, (inner, name) => (isText(inner) && name !== undefined ? illustrateText(inner, examples[name]) : illustrate(inner, name === 'step' ? STEP : ANYWHERE)));
}

const STEP: Examples = { ...ANYWHERE, ...AT_TOP.step };

/** A single text: not a list, a map or one of fixed words. */
const isText = ({ type, enum: words }: JsonSchema): boolean => [type].flat().includes('string') && words === undefined;

const illustrateText = (field: JsonSchema, examples: readonly string[] | undefined): JsonSchema => (examples === undefined ? field : { examples, ...field });
