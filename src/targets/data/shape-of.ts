/** From the schema of a definition, as it is typed, to the shape of its data, as it is read. */
import { z } from 'zod';
import { reachSchema } from '#schemas/organization.ts';
import { lengthShape, reachShape, timeShape } from './shapes.ts';

type Schema = z.core.$ZodType;

/** The shape of what a schema reads: lists where one could stand for a list, values instead of their notations, defaults filled in. */
export function shapeOf(schema: Schema): z.ZodType {
  const source = schema instanceof z.ZodPipe ? schema.in : schema;
  const description = (z.globalRegistry.get(schema) ?? z.globalRegistry.get(source))?.description;
  const shape = bare(schema);
  return description === undefined || description === shape.description ? shape : shape.describe(description);
}

function bare(schema: Schema): z.ZodType {
  if (z.globalRegistry.get(schema)?.input === 'date') return z.iso.date();
  if (schema instanceof z.ZodPipe) return notation(schema.in);
  if (schema instanceof z.ZodOptional) return isReach(schema) ? reachShape.optional() : shapeOf(schema.unwrap()).optional();
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodReadonly) return shapeOf(schema.unwrap());
  if (schema instanceof z.ZodObject) return objectShape(schema);
  if (schema instanceof z.ZodRecord) return z.record(z.string(), shapeOf(schema.valueType));
  if (schema instanceof z.ZodArray) return z.array(shapeOf(schema.element));
  if (schema instanceof z.ZodUnion) return unionShape(schema.options);
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return schema;
  if (schema instanceof z.ZodString) return z.string();
  throw new Error('a definition uses a type of schema that the data has no shape for');
}

/** The fields of a definition, each with its shape. */
export const fieldsOf = (schema: z.ZodObject): Record<string, z.ZodType> => Object.fromEntries(Object.entries(schema.shape).map(([name, field]) => [name, shapeOf(field)]));

const objectShape = (schema: z.ZodObject): z.ZodType => z.strictObject(fieldsOf(schema));

/** How to reach somebody is described where it is used, by another object around the same fields. */
function isReach(schema: z.ZodOptional): boolean {
  const inner = schema.unwrap();
  return inner instanceof z.ZodObject && inner.shape === reachSchema.shape;
}

/** What a transformation makes of a text. */
function notation(source: Schema): z.ZodType {
  switch (z.globalRegistry.get(source)?.input) {
    case 'timing':
      return timeShape;
    case 'duration':
      return lengthShape;
    case 'boolean':
      return z.boolean();
    case 'integer':
      return z.int();
    case 'business-hours':
      return z.strictObject({ days: z.array(z.string()), opens: z.string(), closes: z.string() });
    case 'event-time':
      return z.strictObject({ days: z.array(z.string()), at: z.string() });
    case 'ramp-stage':
      return z.strictObject({ percent: z.number(), hold: lengthShape.optional().describe('How long it is held.') });
    default:
      return shapeOf(source);
  }
}

/** Where a text may stand for a list or a map, the list or map is what is read. */
function unionShape(options: readonly Schema[]): z.ZodType {
  const [first, second] = options;
  const map = options.find((option) => option instanceof z.ZodPipe && option.in instanceof z.ZodRecord);
  if (map instanceof z.ZodPipe && map.in instanceof z.ZodRecord) return variesShape(map.in.valueType);
  if (first instanceof z.ZodPipe && second instanceof z.ZodReadonly) return shapeOf(second);
  if (first instanceof z.ZodPipe && second instanceof z.ZodObject) return shapeOf(second);
  return z.union(options.map(shapeOf));
}

const variesShape = (item: Schema): z.ZodType =>
  z.strictObject({ by: z.record(z.string(), shapeOf(item)).describe('By the id of a level, or by moment.'), otherwise: shapeOf(item).optional().describe('For all others.') });
