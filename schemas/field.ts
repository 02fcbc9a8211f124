/** The field types that every definition is made of. Input is failsafe YAML: every scalar is text. */
import { z } from 'zod';
import type { Leaf, ReferenceKind } from './leaf.ts';
import { parseDuration, parseTiming } from './timing.ts';

const leaf = (kind: Leaf, description: string) => z.string().min(1, 'write something here, or remove the key').meta({ leaf: kind, description });

/** A name or title: references allowed, no Markdown. */
export const label = (description: string) => leaf({ kind: 'label' }, description);
/** A sentence or two of Markdown without blocks. */
export const line = (description: string) => leaf({ kind: 'line' }, description);
/** Markdown with blocks, references and components. */
export const prose = (description: string) => leaf({ kind: 'prose' }, description);
/** A shell command: dotted references only. */
export const command = (description: string) => leaf({ kind: 'command' }, description);
/** Text kept to the letter: no references, no Markdown. */
export const verbatim = (description: string) => leaf({ kind: 'verbatim' }, description);

/** An address that a reader may follow. Only http, https, mailto and tel. May hold references. */
export const url = (description: string) =>
  z
    .string()
    .regex(/^(https?:\/\/[^\s<>"]+|mailto:[^\s<>"]+|tel:[+\d][\d ()./-]*)$/i, 'write an address that begins with https://, http://, mailto: or tel:')
    .meta({ leaf: { kind: 'url' }, description });

/** A web address alone. */
export const webAddress = (description: string) =>
  z.string().regex(/^https?:\/\/[^\s<>"]+$/i, 'write an address that begins with https:// or http://').meta({ leaf: { kind: 'url' }, description });

/** An e-mail address; what stands before and behind the `@` is for the mail server to judge. */
export const email = (description: string) =>
  z.string().regex(/^[^\s@<>"]+@[^\s@<>"]+$/, 'write an e-mail address: `legal@example.com`').meta({ leaf: { kind: 'verbatim' }, description });

/** Blanks and signs that people write between digits. */
const BETWEEN = String.raw`[\s()./*#\u2010-\u2013-]*`;
/**
 * A number that can be dialed: international (8 to 15 digits, ITU-T E.164), or local, down to short codes and
 * extensions of three. `TODO` may stand there still. The `(0)` of `+49 (0)30` is never dialed behind a country code.
 */
export const PHONE_PATTERN = new RegExp(String.raw`^(?:TODO\b.*|(?!.*\(0\))\+(?:${BETWEEN}\d){8,15}${BETWEEN}|(?:${BETWEEN}\d){3,15}${BETWEEN})$`);
export const PHONE_MESSAGE = 'write a phone number in digits: `+49 30 555 0102` with its country code (8 to 15 digits, no `(0)`), or a local one of 3 digits or more';

/** A number for calls or text messages. */
export const phone = (description: string) => z.string().regex(PHONE_PATTERN, PHONE_MESSAGE).meta({ leaf: { kind: 'verbatim' }, description });

export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const id = (description: string) =>
  z.string().regex(ID_PATTERN, 'an id is lower-case letters, digits and single hyphens: `on-call`').meta({ leaf: { kind: 'verbatim' }, description });

export const flag = (description: string) =>
  z
    .enum(['true', 'false'], { error: 'write true or false' })
    .meta({ description, input: 'boolean' })
    .transform((value) => value === 'true');

export const integer = (description: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'write a whole number')
    .meta({ description, input: 'integer' })
    .transform(Number);

export const date = (description: string) =>
  z
    .string()
    .refine(isCalendarDate, { error: 'write a date of the calendar as 2026-11-20', abort: true })
    .meta({ description, input: 'date' });

function isCalendarDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const parsed = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
}

/** A time of the language: `15m`, `next business day`, `none`. */
export const timing = (description: string) =>
  z
    .string()
    .meta({ description, leaf: { kind: 'timing' }, input: 'timing' })
    .transform((value, context) => {
      const parsed = parseTiming(value);
      if (parsed.ok) return parsed.timing;
      context.addIssue({ code: 'custom', message: parsed.message });
      return z.NEVER;
    });

/** A length of time alone: `5m`, `1 month`. */
export const duration = (description: string) =>
  z
    .string()
    .meta({ description, leaf: { kind: 'verbatim' }, input: 'duration' })
    .transform((value, context) => {
      const parsed = parseDuration(value);
      if (parsed.ok) return parsed.duration;
      context.addIssue({ code: 'custom', message: parsed.message });
      return z.NEVER;
    });

/** The id or address of something defined elsewhere. */
export const reference = (to: ReferenceKind, description: string) =>
  z
    .string()
    .min(1, 'name one, or remove the key')
    .meta({ description, leaf: { kind: 'reference', to } });

/** One or a list; always a list once read. */
export const many = <T extends z.ZodType>(item: T, description: string) =>
  z.union([z.pipe(item, z.transform((value: z.output<T>): readonly z.output<T>[] => [value])), z.array(item).readonly()]).meta({ description });

/** One id or a list of ids of things defined elsewhere. */
export const references = (to: ReferenceKind, description: string) => many(reference(to, description), description);

/** A value that may differ by level (in templates also by moment). */
export interface Varying<T> {
  readonly by: Readonly<Record<string, T>>;
  readonly otherwise?: T;
}

export type Axis = 'level' | 'level-or-moment';

/** A value, or a map of values by level id (or moment) with `else` for the rest. */
export const varies = <T extends z.ZodType>(item: T, axis: Axis, description: string) =>
  z
    .union([
      z.pipe(item, z.transform((value: z.output<T>): Varying<z.output<T>> => ({ by: {}, otherwise: value }))),
      z.pipe(z.record(z.string(), item).meta({ leaf: { kind: 'varies', axis } }), z.transform(toVarying<z.output<T>>)),
    ])
    .meta({ description });

function toVarying<T>(map: Readonly<Record<string, T>>): Varying<T> {
  const { else: otherwise, ...by } = map;
  return otherwise === undefined ? { by } : { by, otherwise };
}
