/** The shapes that only the data file has: times with their text, and ways to reach somebody in their order. */
import { z } from 'zod';
import { CLOCK_POINTS, REACH_WAYS } from '#schemas/vocabulary.ts';

const text = z.string().describe('As readers see it, in the language of the runbook.');
const count = z.int().positive().optional();
const durationShape = { months: count, weeks: count, days: count, hours: count, minutes: count, seconds: count };
const duration = z.strictObject(durationShape);

/** A length of time. */
export const lengthShape = z
  .strictObject({ text, ...durationShape })
  .meta({ id: 'length', description: 'A length of time. Months, weeks and days are those of the calendar; hours, minutes and seconds are exact.' });

const anchor = z.union([
  z.strictObject({ kind: z.literal('clock'), point: z.enum(CLOCK_POINTS) }),
  z.strictObject({ kind: z.literal('event'), event: z.string().describe('The id of an event of the organization.') }),
]);

/** A time of the language. */
export const timeShape = z
  .strictObject({
    text,
    kind: z.enum(['immediately', 'duration', 'range', 'business', 'next-business-day', 'next', 'none', 'note']),
    duration: duration.optional().describe('Of the kind `duration`.'),
    from: duration.optional().describe('Of a range: not expected before.'),
    to: duration.optional().describe('Of a range: due at.'),
    count: count.describe('Of the kind `business`: how many.'),
    unit: z.enum(['days', 'hours']).optional().describe('Of the kind `business`.'),
    event: z.string().optional().describe('Of the kind `next`: the id of an event of the organization.'),
    after: anchor.optional().describe('What it is counted from, where that is not the start that its field has.'),
    note: z.string().optional().describe('Free text that comes with it.'),
  })
  .meta({ id: 'time', description: 'A time, counted from the start that its field has.' });

/** In the order in which they are tried; a map of JSON has no order. */
export const reachShape = z
  .array(z.strictObject({ way: z.enum(REACH_WAYS), address: z.string() }))
  .meta({ id: 'reach', description: 'Ways to reach them, in the order in which they are tried.' });
