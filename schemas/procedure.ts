import { z } from 'zod';
import { command, date, id, label, line, many, prose, reference, references, timing, varies, verbatim } from './field.ts';
import { askSchema, was } from './ask.ts';
import { signalsNeeded } from './severity.ts';
import { parseRampStage, type RampStage } from './timing.ts';
import { CLOCK_POINTS, PROCEDURE_TYPES } from './vocabulary.ts';

const stage = verbatim('A share of the traffic and how long it is held: `10% for 30m`.').meta({ input: 'ramp-stage' }).transform((value, context): RampStage => {
  const parsed = parseRampStage(value);
  if (parsed.ok) return parsed.stage;
  context.addIssue({ code: 'custom', message: parsed.message });
  return z.NEVER;
});

const commandCheck = z.strictObject({
  text: line('What must be true.'),
  command: command('The command that shows it.').optional(),
  expect: line('What it prints when it is true.').optional(),
  ask: askSchema.optional(),
});

const checkSchema = z.union([z.pipe(line('What must be true.'), z.transform((text: string): z.output<typeof commandCheck> => ({ text }))), commandCheck]);

/** One step. At most one of its actions may stand in it. */
export const stepSchema = z
  .strictObject({
    title: label('What is done, verb first. Required unless `use` stands here.').optional(),
    id: id('Its address inside the procedure. Default: from the title.').optional(),
    who: references('role', 'Who does it.').optional(),
    by: varies(timing('The latest time.'), 'level', 'The latest time, from the procedure\'s start; may differ by level.').optional(),
    after: varies(timing('The earliest time.'), 'level', 'The earliest time, from the procedure\'s start; may differ by level.').optional(),
    if: line('Only when this is true.').optional(),
    severities: references('severity', 'The levels it is for. Default: all.').optional(),
    agents: references('agent', 'The agents it is for. Default: all.').optional(),
    text: prose('How to do it.').optional(),
    record: many(line('Something to write down.'), 'What to write down.').optional(),
    send: references('template', 'The messages to send.').optional(),
    gate: reference('step', 'A step whose checks must hold first; in a ramp, at each stage.').optional(),
    on_failure: reference('destination', 'Where to go when it fails.').optional(),
    command: command('A command to run.').optional(),
    verify: command('The command that shows that it worked.').optional(),
    expect: line('What the check shows when it worked.').optional(),
    ask: askSchema.optional(),
    run: reference('control', 'A control of the agent at hand: `kill-switch`; or of one agent: `billing.kill-switch`.').optional(),
    use: reference('step', 'Another step, copied; fields here override its own.').optional(),
    goto: reference('destination', '`end`, a step or a procedure to go on with.').optional(),
    ramp: z.array(stage).optional().describe('Rising shares of traffic, up to 100 %.'),
    checks: z.array(checkSchema).optional().describe('What must be true.'),
    get steps(): z.ZodOptional<z.ZodArray<typeof stepSchema>> {
      return z.array(stepSchema).optional().describe('Steps inside this one, in order.');
    },
    get parallel(): z.ZodOptional<z.ZodArray<typeof stepSchema>> {
      return z.array(stepSchema).optional().describe('Steps inside this one, side by side.');
    },
    get choose(): z.ZodOptional<z.ZodArray<typeof stepSchema>> {
      return z.array(stepSchema).optional().describe('Branches: steps with `if`, of which one is taken.');
    },
    was: was.optional(),
  })
  .describe('A step of a procedure.');

/** The keys of a step of which at most one may stand. */
export const ACTIONS = ['command', 'run', 'use', 'goto', 'ramp', 'checks', 'steps', 'parallel', 'choose'] as const;

/** procedures/<id>.mdx, or index.mdx of a folder of steps. */
export const procedureSchema = z
  .strictObject({
    title: label('What it is called.'),
    type: z.enum(PROCEDURE_TYPES).default('response').describe('response (default), recovery, scenario, role or review.'),
    who: references('role', 'Who does the steps that name nobody; of a role checklist, whose it is.').optional(),
    severities: references('severity', 'The levels it is for. Default: all.').optional(),
    agents: references('agent', 'The agents it is for. Default: all.').optional(),
    trigger: line('What sets it off.').optional(),
    starts: z.enum(CLOCK_POINTS).optional().describe('The zero of its times. Default by type: detected, mitigated, declared, declared, resolved.'),
    signals: z.array(line('A yes/no question.')).default([]).describe('Yes/no questions that lead to this scenario.'),
    signals_needed: signalsNeeded.default('any'),
    alerts: many(verbatim('The name of an alert.'), 'Names of the alerts that lead here.').optional(),
    start_severity: reference('severity', 'The level to start from.').optional(),
    do_not: many(line('Something to leave alone.'), 'What not to do.').optional(),
    steps: z.array(stepSchema).optional().describe('The steps, in order.'),
    parallel: z.array(stepSchema).optional().describe('The steps, side by side.'),
    was: was.optional(),
  })
  .describe('A procedure.');

/** obligations/<id>.yaml: a duty to tell somebody outside. */
export const obligationSchema = z
  .strictObject({
    name: label('What people call it.'),
    source: line('Where it is written down.'),
    if: line('When it applies.'),
    who: references('role', 'Who sees to it.'),
    to: line('Who must be told.').optional(),
    starts: z.enum(CLOCK_POINTS).default('aware').describe('The zero of its times. Default: aware.'),
    due: z
      .array(z.strictObject({ what: line('What is due.'), by: timing('By when.'), if: line('Only when this is true.').optional() }))
      .describe('What is due, and by when.'),
    send: references('template', 'The template to send.').optional(),
    confirmed_on: date('When counsel last confirmed it. Absent: "confirm with counsel".').optional(),
    was: was.optional(),
  })
  .describe('A duty to tell somebody outside.');
