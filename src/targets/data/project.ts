import { z } from 'zod';
import type { Duration, Timing } from '#schemas/timing.ts';
import { lengthShape, reachShape, timeShape } from './shapes.ts';

/** How times read in the language of the runbook. */
export interface TimeTexts {
  readonly time: (timing: Timing) => string;
  readonly length: (duration: Duration) => string;
}

/** A value of the model in the shape of the data: its fields in the shape's order, and nothing that the shape does not name. */
export function project(shape: z.core.$ZodType, value: unknown, texts: TimeTexts): unknown {
  const inner = (item: z.core.$ZodType, of: unknown): unknown => project(item, of, texts);
  if (shape instanceof z.ZodOptional) return inner(shape.unwrap(), value);
  if (is(shape, timeShape) && isTiming(value)) return { text: texts.time(value), ...pick(timeShape, value) };
  if (is(shape, lengthShape) && isMap(value)) return { text: texts.length(value), ...pick(lengthShape, value) };
  if (is(shape, reachShape) && isMap(value)) return Object.entries(value).map(([way, address]) => ({ way, address }));
  if (shape instanceof z.ZodObject && isMap(value)) return mapShape(shape, value, inner);
  if (shape instanceof z.ZodRecord && isMap(value)) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inner(shape.valueType, each)]));
  if (shape instanceof z.ZodArray && Array.isArray(value)) return value.map((each: unknown) => inner(shape.element, each));
  if (shape instanceof z.ZodUnion) return inner(optionFor(shape.options, value), value);
  return value;
}

function mapShape(shape: z.ZodObject, value: Values, inner: (item: z.core.$ZodType, of: unknown) => unknown): Values {
  const present = Object.entries(shape.shape).filter(([name]) => value[name] !== undefined);
  return Object.fromEntries(present.map(([name, field]) => [name, inner(field, value[name])]));
}

const pick = (shape: z.ZodObject, value: object): object => mapShape(shape, { ...value }, (_, each) => each);

/** A word where a word stands; of maps, the one of the same kind. */
function optionFor(options: readonly z.core.$ZodType[], value: unknown): z.core.$ZodType {
  const found = options.find((option) => {
    if (option instanceof z.ZodObject) return isMap(value) && (option.shape['kind'] === undefined || z.safeParse(option.shape['kind'], value['kind']).success);
    if (option instanceof z.ZodArray) return Array.isArray(value);
    return z.safeParse(option, value).success;
  });
  if (found === undefined) throw new Error(`no shape fits ${JSON.stringify(value)}`);
  return found;
}

/** A shape stays the same under another description. */
const is = (shape: z.core.$ZodType, known: z.ZodObject | z.ZodArray): boolean => shape instanceof z.ZodType && (shape instanceof z.ZodObject ? known instanceof z.ZodObject && shape.shape === known.shape : shape instanceof z.ZodArray && known instanceof z.ZodArray && shape.element === known.element);

type Values = Readonly<Record<string, unknown>>;
const isMap = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);
const isTiming = (value: unknown): value is Timing => isMap(value) && z.safeParse(timeShape.shape.kind, value['kind']).success;
