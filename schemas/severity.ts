import { z } from 'zod';
import { duration, integer, label, line, many, reference, references, timing } from './field.ts';
import { was } from './ask.ts';

export const noneOr = <T extends z.ZodType>(item: T) => z.union([z.literal('none'), item]);

const escalationStep = z.strictObject({
  to: references('role', 'Who is told.'),
  by: timing('The latest time, from declared: `15m`.').optional(),
  after: timing('The earliest time, from declared: `40m`.').optional(),
  via: references('reach-or-channel', 'How: a way of reaching them, or a channel.').optional(),
  send: references('template', 'What they are sent.').optional(),
  if: line('Only when this is true.').optional(),
});

export const signalsNeeded = z
  .union([z.enum(['any', 'all']), z.pipe(z.string().regex(/^[1-9]\d?$/, 'write any, all or a number').meta({ input: 'integer' }), z.transform(Number))])
  .describe('How many of the signals must be true: any (default), all, or a number.');

/** What a level says, and what `defaults` may say for every level. */
const shared = {
  response_time: timing('How soon somebody works on it, from detected.').optional(),
  resolution_time: timing('How soon it should be over, from detected.').optional(),
  effort: line('How much of the organization stops for it.').optional(),
  first_action: line('What is done before anything else.').optional(),
  run: reference('own-control', 'The control that does the first action.').optional(),
  who: references('role', 'Who works on it.').optional(),
  escalation: noneOr(z.array(escalationStep)).optional().describe('Who is told, by when; or none.'),
  update_every: noneOr(duration('How often everyone hears news.')).optional().describe('How often everyone hears news: `30m`, or none.'),
  review: z.union([z.enum(['none', 'required']), timing('When the review takes place, from resolved.')]).optional().describe('When the review is held, from resolved: a time, `required`, or none.'),
  review_if: line('When a review is held all the same.').optional(),
  raise_if: many(line('A reason.'), 'Reasons to move to a worse level.').optional(),
  lower_if: many(line('A reason.'), 'Reasons to move to a milder level.').optional(),
};

/** severities/<id>.mdx: one level. */
export const severitySchema = z
  .strictObject({
    rank: integer('The order: the lowest is worst.'),
    code: label('What people say: P0.').optional(),
    name: label('The name in words: Critical. Default, without a code: the id in words.').optional(),
    definition: line('What makes it this level.'),
    ...shared,
    examples: z.array(line('An example.')).default([]).describe('What it looks like.'),
    signals: z.array(line('A yes/no question.')).default([]).describe('Yes/no questions that lead here; "not sure" counts as yes.'),
    signals_needed: signalsNeeded.default('any'),
    was: was.optional(),
  })
  .describe('A severity level.');

/** `defaults` of runbook.yaml: for silent levels, or for a runbook without levels. */
export const severityDefaultsSchema = z.strictObject(shared).describe('What levels say where they are silent, or all there is in a runbook without levels.');
