/** The shape of runbook.json: a public contract. A change that breaks readers raises `SCHEMA_VERSION`. */
import { z } from 'zod';
import { agentSchema } from '#schemas/agent.ts';
import { drillSchema } from '#schemas/drill.ts';
import { organizationSchema } from '#schemas/organization.ts';
import { pageSchema } from '#schemas/page.ts';
import { obligationSchema, procedureSchema, stepSchema } from '#schemas/procedure.ts';
import { runbookSchema } from '#schemas/runbook.ts';
import { severitySchema } from '#schemas/severity.ts';
import { templateSchema } from '#schemas/template.ts';
import { fieldsOf, shapeOf } from './shape-of.ts';

export const SCHEMA_VERSION = 1;

const id = z.string().describe('Unique among its kind.');
const name = z.string().describe('What people call it.');
const body = z.string().describe('Markdown below the fields; empty where there is none. References `{…}` and components stand in it as written.');
const ids = (description: string) => z.array(z.string()).describe(description);

const { roles, people, channels, events, ...organizationFields } = organizationSchema.shape;
/** A map by id as a list of what it holds, each with its id. */
function listed(map: z.core.$ZodType, description: string): z.ZodType {
  if (map instanceof z.ZodDefault) return listed(map.unwrap(), description);
  if (!(map instanceof z.ZodRecord) || !(map.valueType instanceof z.ZodObject)) throw new Error('not a map of definitions');
  return z.array(z.strictObject({ id, ...fieldsOf(map.valueType), name })).describe(description);
}

const organization = z.strictObject({
  ...fieldsOf(z.strictObject(organizationFields)),
  roles: listed(roles, 'Positions, teams, rotas and outside parties.'),
  people: listed(people, 'People.'),
  channels: listed(channels, 'Where people talk.'),
  events: listed(events, 'Recurring events that times may name.'),
});

const severity = z.strictObject({
  id,
  label: z.string().describe('What people say, in full: P0 Critical.'),
  short: z.string().describe('The shortest that people say: P0.'),
  ...fieldsOf(severitySchema),
  name,
  body,
});

const control = agentSchema.shape.controls.unwrap().valueType.options[1];
const agent = z.strictObject({
  id,
  ...fieldsOf(agentSchema),
  controls: z.array(z.strictObject({ id, ...fieldsOf(control), name })).describe('What can be done to it in an emergency.'),
  without: ids('Controls of which it is said that there are none.'),
  body,
});

const { command, verify, expect, ask, run, use: _use, goto, ramp, checks, steps: _steps, parallel: _parallel, choose: _choose, ...stepFields } = stepSchema.shape;
/** The shape of a field that always stands once the runbook is read. */
function required(field: z.ZodOptional): z.ZodType {
  const { description } = field;
  const shape = shapeOf(field.unwrap());
  return description === undefined ? shape : shape.describe(description);
}

const step = z
  .strictObject({
    ...fieldsOf(z.strictObject(stepFields)),
    id: z.string().describe('Unique in its procedure.'),
    title: z.string().describe('What is done.'),
    number: z.string().describe('Its place: `2`, `2.1`; `2.b` for the second of two side by side, or of two branches.'),
    who: ids('Who does it.'),
    severities: ids('The levels it is for; empty: all.'),
    agents: ids('The agents it is for; empty: all.'),
    text: z.string().describe('How to do it; Markdown.'),
    record: ids('What to write down.'),
    send: ids('The templates to send.'),
    was: ids('Former ids.'),
    used: z.string().optional().describe('The step that it is a copy of: `procedure.step`.'),
    get action(): z.ZodOptional<z.ZodType> {
      return action.optional();
    },
  })
  .meta({ id: 'step', description: 'A step of a procedure, with what it inherits filled in.' });

const action = z
  .union([
    z.strictObject({ kind: z.literal('command'), command: required(command), verify: shapeOf(verify), expect: shapeOf(expect), ask: shapeOf(ask) }),
    z.strictObject({ kind: z.literal('run'), control: required(run), agent: z.string().optional().describe('Whose control; absent: that of the agent at hand.') }),
    z.strictObject({ kind: z.literal('goto'), destination: required(goto) }),
    z.strictObject({ kind: z.literal('ramp'), stages: required(ramp) }),
    z.strictObject({ kind: z.literal('checks'), checks: required(checks) }),
    z.strictObject({ kind: z.enum(['steps', 'parallel', 'choose']).describe('In order, side by side, or one of them.'), steps: z.array(step) }),
  ])
  .meta({ id: 'action', description: 'What a step does besides its text.' });

const { steps: _inOrder, parallel: _sideBySide, ...procedureFields } = procedureSchema.shape;
const procedure = z.strictObject({
  id,
  ...fieldsOf(z.strictObject(procedureFields)),
  who: ids('Who does the steps that name nobody; of a role checklist, whose it is.'),
  severities: ids('The levels it is for; empty: all.'),
  agents: ids('The agents it is for; empty: all.'),
  starts: required(procedureSchema.shape.starts),
  alerts: ids('Names of the alerts that lead here.'),
  do_not: ids('What not to do.'),
  flow: z.enum(['steps', 'parallel']).describe('Whether the steps stand in order or side by side.'),
  steps: z.array(step).describe('The steps.'),
  body,
});

const template = z.strictObject({
  id,
  ...fieldsOf(templateSchema),
  moments: required(templateSchema.shape.moments),
  severities: ids('The levels it is for; empty: all.'),
  channels: ids('Where it is sent.'),
  to: ids('Who is sent it, besides or instead.'),
  who: ids('Who sends it.'),
  ask: required(templateSchema.shape.ask),
  fields: z.array(z.strictObject({ ...fieldsOf(templateSchema.shape.fields.element), id })).describe('What it says, in order.'),
  body,
});

const plain = (schema: z.ZodObject) => z.strictObject({ id, ...fieldsOf(schema), body });

export const dataSchema = z
  .strictObject({
    $schema: z.literal('runbook.schema.json').describe('This schema, beside the file.'),
    schema_version: z.literal(SCHEMA_VERSION).describe('The version of this schema. A change that breaks readers raises it.'),
    revision: z
      .strictObject({ version: z.string().describe('As people say it.'), date: z.iso.date().describe('The day of the revision.'), hash: z.string().describe('Short hash of the content: the same content, the same hash.') })
      .describe('Which state of the runbook this is.'),
    runbook: z.strictObject(fieldsOf(runbookSchema)).describe('The runbook as a whole.'),
    organization: organization.describe('Who there is, where they talk, and when they work.'),
    severities: z.array(severity).describe('The levels, from the worst to the mildest.'),
    agents: z.array(agent).describe('The agents and their controls, with their defaults filled in.'),
    procedures: z.array(procedure).describe('What to do.'),
    templates: z.array(template).describe('Messages and documents to fill in.'),
    obligations: z.array(plain(obligationSchema)).describe('Duties to tell somebody outside.'),
    drills: z.array(plain(drillSchema)).describe('Controls and procedures that were tried, from the oldest to the newest.'),
    pages: z.array(plain(pageSchema)).describe('Prose.'),
  })
  .describe('An incident runbook for AI agents, checked, as Breakglass compiled it.');
