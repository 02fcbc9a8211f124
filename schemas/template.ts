import { z } from 'zod';
import { duration, flag, id, label, line, many, prose, references, timing, varies } from './field.ts';
import { askSchema, was } from './ask.ts';
import { noneOr } from './severity.ts';
import { ALL_MOMENTS, AUDIENCES } from './vocabulary.ts';

const varyingText = varies(prose('The text.'), 'level-or-moment', 'The text; may differ by level and by moment; none leaves the field out.');

const fieldSchema = z
  .strictObject({
    name: label('The label in front of it.'),
    id: id('Its id. Default: from the name.').optional(),
    text: varyingText.optional(),
    prompt: line('What to write there.').optional(),
    type: z.enum(['text', 'list', 'number', 'time', 'date', 'person', 'url']).optional().describe('What kind of value it is. Default: text.'),
    options: z.array(line('One of the choices.')).optional().describe('The choices, where there are few.'),
    example: line('An example value.').optional(),
    default: line('The value that stands there until it is changed.').optional(),
    columns: z.array(label('A column.')).optional().describe('The columns of a table to fill in.'),
    rows: z.array(label('A row.')).optional().describe('The rows of a table to fill in.'),
  })
  .describe('A field of a template: its text, or what to ask for.');

/** templates/<id>.mdx: a message or a document. */
export const templateSchema = z
  .strictObject({
    title: label('What it is called.'),
    kind: z.enum(['message', 'document']).default('message').describe('message (default), or document: sections to fill in, for the review.'),
    audience: z.enum(AUDIENCES).default('internal').describe('Who reads it. Default: internal.'),
    channels: references('channel', 'Where it is sent.').optional(),
    to: references('role', 'Who is sent it, besides or instead.').optional(),
    who: references('role', 'Who sends it.').optional(),
    moments: many(z.enum(ALL_MOMENTS), 'When it is sent. Default: declared, update, mitigated, resolved; of a document: review.').optional(),
    severities: references('severity', 'The levels it is for. Default: all.').optional(),
    by: varies(timing('The latest time.'), 'level-or-moment', 'The latest time of the first message; may differ by level.').optional(),
    update_every: noneOr(duration('How often it is sent again.')).optional().describe('How often it is sent again; overrides the level\'s.'),
    labels: flag('False sends the texts without the fields\' names.').prefault('true'),
    subject: varies(label('The subject.'), 'level-or-moment', 'The subject; may differ by level and by moment.').optional(),
    ask: askSchema.optional(),
    fields: z.array(fieldSchema).describe('What it says, in order.'),
    was: was.optional(),
  })
  .describe('A message or document to fill in.');

