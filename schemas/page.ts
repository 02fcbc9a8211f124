import { z } from 'zod';
import { integer, label } from './field.ts';
import { was } from './ask.ts';
import { PARTS } from './vocabulary.ts';

/** pages/<id>.mdx: prose. */
export const pageSchema = z
  .strictObject({
    title: label('Its title.'),
    part: z.enum(PARTS).default('reference').describe('The chapter it stands in. Default: reference.'),
    order: integer('Its place among the pages of its chapter.').optional(),
    was: was.optional(),
  })
  .describe('A page of prose.');
