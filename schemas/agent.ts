import { z } from 'zod';
import { command, duration, id, label, line, prose, reference, references, url, verbatim } from './field.ts';
import { askSchema, was } from './ask.ts';
import { noneOr } from './severity.ts';

const controlSchema = z.strictObject({
  name: label('What people call it. Default: the id in words.').optional(),
  command: command('The command that does it.').optional(),
  text: prose('How to do it by hand, where there is no command.').optional(),
  stops: line('What it stops.'),
  keeps: line('What goes on all the same.').optional(),
  verify: command('The command that shows that it worked.').optional(),
  expect: line('What the check shows when it worked.').optional(),
  undo: command('The command that takes it back.').optional(),
  ask: askSchema.optional(),
  who: references('role', 'Who may order it.').optional(),
  budget: duration('How long it may take: `2m`.').optional(),
  test_every: duration('How often it is tried: `1 month`.'),
  was: was.optional(),
});

const baselineSchema = z.strictObject({
  name: label('What is measured.'),
  normal: line('What is normal.'),
  where: url('Where it is seen.').optional(),
});

const shape = {
  public_name: label('What customers may read.').optional(),
  summary: line('What it does, in a sentence.').optional(),
  architecture: line('How it is built, in a sentence or two.').optional(),
  vars: z.record(id('The name that `{agent.vars.…}` uses.'), verbatim('Its value.')).optional().describe('Values for commands.'),
  channels: z.record(reference('channel', 'The channel replaced.'), reference('channel', 'The channel used instead.')).optional().describe('Channels that this agent replaces by others.'),
  links: z.record(z.string(), url('Where it leads.')).optional().describe('Dashboards, traces, code, by name.'),
  baselines: z.array(baselineSchema).optional().describe('What normal looks like.'),
};

const CONTROLS = 'kill-switch, fallback, rollback and further ones; none says that there is none.';
const completeControls = z.record(id('The control.'), noneOr(controlSchema)).default({}).describe(CONTROLS);
const partialControls = z.record(id('The control.'), noneOr(controlSchema.partial())).optional().describe(CONTROLS);

/** agents/<id>.yaml as written: what `_defaults.yaml` gives may be missing. */
export const agentFileSchema = z
  .strictObject({
    name: label('What people call it.'),
    owner: references('role', 'Who answers for it.').optional(),
    ...shape,
    controls: partialControls,
    was: was.optional(),
  })
  .describe('An agent and its controls.');

/** An agent with its defaults under it: complete. */
export const agentSchema = agentFileSchema.extend({ owner: references('role', 'Who answers for it.'), controls: completeControls });

/** agents/_defaults.yaml: lies under every agent. */
export const agentDefaultsSchema = agentFileSchema.extend({ name: label('Not used: each agent has its own.').optional() }).describe('What lies under every agent.');
