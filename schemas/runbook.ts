import { z } from 'zod';
import { date, duration, label, line, many, references, verbatim, webAddress } from './field.ts';
import { severityDefaultsSchema } from './severity.ts';
import { MOMENTS, PAPERS } from './vocabulary.ts';

const statusSchema = z.strictObject({
  name: label('What people say: Mitigated.'),
  at: z.enum(MOMENTS).optional().describe('The moment that sets it.'),
});

const DEFAULT_STATUSES: readonly z.output<typeof statusSchema>[] = [
  { name: 'Active', at: 'declared' },
  { name: 'Investigating', at: 'update' },
  { name: 'Mitigated', at: 'mitigated' },
  { name: 'Resolved', at: 'resolved' },
];

/** runbook.yaml: the runbook as a whole. */
export const runbookSchema = z
  .strictObject({
    title: label('The title of the runbook.'),
    summary: line('What it covers, in a sentence.').optional(),
    version: verbatim('The version that people say. Default: 1.').default('1'),
    format: z.literal('1').default('1').meta({ description: 'The version of this language: 1.', input: 'integer' }),
    owner: references('role', 'Who answers for the runbook.').optional(),
    revised: date('The day of this revision: the date that every output carries.'),
    reviewed: z
      .strictObject({ on: date('The day.'), by: references('role-or-person', 'Who reviewed and approved it.') })
      .optional()
      .describe('The last review: when, and by whom.'),
    review_every: duration('How often it is reviewed: `6 months`.').optional(),
    repository: webAddress('The repository, for "edit this" and "report a wrong step".').optional(),
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'write a language tag: en').default('en').describe('The language of the outputs. Default: en.'),
    site: webAddress('The address of the published site.').optional(),
    paper: many(z.enum(PAPERS), 'Paper sizes of the binder. Default: a4 and letter.').default(['a4', 'letter']),
    editions: many(verbatim('whole, cards, forms, or agents.<id>.'), 'Editions of the binder: whole, cards, forms, agents.<id> for the binder of one agent. Default: whole, cards and forms.').optional(),
    build: many(verbatim('An output.'), 'The outputs to build. Default: all.').optional(),
    synonyms: z.record(z.string(), many(verbatim('A word.'), 'Words that mean the same.')).default({}).describe('Words that search takes for one another.'),
    statuses: z.array(statusSchema).min(1).default([...DEFAULT_STATUSES]).describe('The states of an incident. Default: Active, Investigating, Mitigated, Resolved.'),
    defaults: severityDefaultsSchema.default({}),
  })
  .describe('runbook.yaml: the runbook as a whole.');
