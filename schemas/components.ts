/** The attributes of each component. */
import { z } from 'zod';
import { SHOWABLE } from './vocabulary.ts';

const callout = z.strictObject({ title: z.string().min(1).optional().describe('A heading of its own. Default: the component\'s name.') });

export const COMPONENT_SCHEMAS = {
  Note: callout.describe('Something worth knowing.'),
  Warning: callout.describe('Something that can go wrong.'),
  Danger: callout.describe('Something that does harm.'),
  Show: z.strictObject({ what: z.enum(SHOWABLE).describe('What to lay out.') }).describe('Lays out a part of the runbook as a table.'),
} as const satisfies Record<string, z.ZodObject>;

export type ComponentName = keyof typeof COMPONENT_SCHEMAS;
export const isComponentName = (name: string): name is ComponentName => Object.hasOwn(COMPONENT_SCHEMAS, name);
