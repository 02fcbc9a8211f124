import { z } from 'zod';
import { id, label, many, verbatim } from './field.ts';
import { ASK_TYPES } from './vocabulary.ts';

/** A value that a person types in. Plain text is the prompt alone. */
const declaration = z.strictObject({
  prompt: label('What to write there, as the form asks it.'),
  type: z.enum(ASK_TYPES).default('text').describe('What kind of value it is. Default: text.'),
  options: z.array(verbatim('One of the choices.')).optional().describe('The choices, where there are few.'),
  example: verbatim('An example value, shown as a hint.').optional(),
  default: verbatim('The value that stands there until it is changed.').optional(),
});

export const askSchema = z
  .record(
    id('The name that `{ask.…}` uses.'),
    z.union([z.pipe(label('The prompt.'), z.transform((prompt: string): z.output<typeof declaration> => ({ prompt, type: 'text' }))), declaration]),
  )
  .describe('Placeholders that a person fills in, by name. Plain text is the prompt.');

export type Ask = z.output<typeof askSchema>;

/** Former ids. Links and addresses to them keep working. */
export const was = many(id('A former id.'), 'Former ids: links and addresses to them keep working.');
