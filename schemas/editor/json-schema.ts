import type { InputForm, Leaf } from '#schemas/leaf.ts';

/** A JSON Schema of draft 7, as far as it is used here. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  /** Understood by the YAML and JSON language servers: said instead of the pattern. */
  readonly patternErrorMessage?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | false;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  /** Before `acceptTyped`: the metadata of `leaf.ts`, which Zod writes among the keywords. */
  readonly leaf?: Leaf;
  readonly input?: InputForm;
  /** Zod's word for a list that is readonly once parsed; in a schema it would mean another thing. */
  readonly readOnly?: boolean;
}

/** The schema with each schema directly inside it changed; `name` is a property's or definition's. Names of keys stay as they are. */
export function mapInner(schema: JsonSchema, change: (inner: JsonSchema, name?: string) => JsonSchema): JsonSchema {
  const { properties, definitions, additionalProperties, items, anyOf } = schema;
  return {
    ...schema,
    ...(properties !== undefined && { properties: mapNamed(properties, change) }),
    ...(definitions !== undefined && { definitions: mapNamed(definitions, change) }),
    ...(additionalProperties !== undefined && { additionalProperties: additionalProperties && change(additionalProperties) }),
    ...(items !== undefined && { items: change(items) }),
    ...(anyOf !== undefined && { anyOf: anyOf.map((each) => change(each)) }),
  };
}

function mapNamed(map: Readonly<Record<string, JsonSchema>>, change: (inner: JsonSchema, name: string) => JsonSchema): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(map).map(([name, inner]) => [name, change(inner, name)]));
}
