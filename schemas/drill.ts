import { z } from 'zod';
import { date, duration, line, reference, references, url } from './field.ts';
import { DRILL_OUTCOMES } from './vocabulary.ts';

/** drills/<date>-<what>.yaml: a control or procedure that was tried. */
export const drillSchema = z
  .strictObject({
    control: reference('control', 'The control that was tried: `billing.kill-switch`.').optional(),
    procedure: reference('procedure', 'The procedure that was tried.').optional(),
    date: date('When it was tried.'),
    who: references('role-or-person', 'Who tried it.'),
    outcome: z.enum(DRILL_OUTCOMES).describe('passed, partly or failed.'),
    took: duration('How long it took: `1m40s`.').optional(),
    evidence: url('Where the proof lies.').optional(),
    notes: line('What was learned.').optional(),
  })
  .describe('A drill: a control or procedure that was tried.');
