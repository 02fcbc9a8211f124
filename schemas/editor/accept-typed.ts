/** From a schema of texts, as the language reads them, to one of YAML as editors read it: with numbers, true and false. */
import { ID_PATTERN, PHONE_MESSAGE, PHONE_PATTERN } from '#schemas/field.ts';
import { ALL_MOMENTS } from '#schemas/vocabulary.ts';
import { TEXT_FORM_NAMES, TEXT_FORMS, type TextFormName } from './input-forms.ts';
import { mapInner, type JsonSchema } from './json-schema.ts';

/** The schema for editors, all the way down. */
export function acceptTyped({ leaf, input, readOnly: _readOnly, ...schema }: JsonSchema): JsonSchema {
  if (input === 'boolean') return acceptBoolean(schema);
  if (input === 'integer') return acceptInteger(schema);
  if (input !== undefined) return withForm(schema, input);
  if (leaf?.kind === 'url') return { ...schema, pattern: anyCase(schema.pattern ?? ''), patternErrorMessage: URL_MESSAGE };
  if (leaf?.kind === 'varies') return acceptVaries(inside(schema), leaf.axis === 'level-or-moment');
  if (leaf !== undefined && schema.type === 'string') return acceptText(schema);
  return inside(schema);
}

const URL_MESSAGE = 'Write an address that begins with https://, http://, mailto: or tel:.';

function inside({ propertyNames, ...schema }: JsonSchema): JsonSchema {
  const names = propertyNames === undefined ? undefined : nameSchema(propertyNames);
  return { ...mapInner(schema, acceptTyped), ...(names !== undefined && { propertyNames: names }) };
}

/** A key is always text. */
function nameSchema({ leaf: _leaf, input, type: _type, description: _description, ...schema }: JsonSchema): JsonSchema | undefined {
  if (input === 'date') return withForm(schema, 'date');
  const { pattern, minLength } = schema;
  return pattern === undefined && minLength === undefined ? undefined : withIdMessage(schema);
}

function acceptText(schema: JsonSchema): JsonSchema {
  if (schema.pattern === ID_PATTERN.source) return withIdMessage({ ...schema, type: ['string', 'integer', 'boolean'], minimum: 0 });
  if (schema.pattern === PHONE_PATTERN.source) return { ...schema, type: ['string', 'integer'], patternErrorMessage: `${PHONE_MESSAGE.charAt(0).toUpperCase()}${PHONE_MESSAGE.slice(1)}.` };
  return { ...schema, type: ['string', 'number', 'boolean'] };
}

const withIdMessage = (schema: JsonSchema): JsonSchema =>
  schema.pattern === ID_PATTERN.source ? { ...schema, patternErrorMessage: 'Write an id: lower-case letters, digits and single hyphens, such as on-call.' } : schema;

function acceptBoolean({ enum: _enum, default: usual, ...schema }: JsonSchema): JsonSchema {
  const form = { type: ['boolean', 'string'], pattern: '^(?:true|false)$', patternErrorMessage: 'Write true or false.' };
  return { ...schema, ...form, ...(usual !== undefined && { default: usual === 'true' }) };
}

function acceptInteger({ const: only, default: usual, ...schema }: JsonSchema): JsonSchema {
  const numbered = usual === undefined ? {} : { default: Number(usual) };
  if (only !== undefined) return { ...schema, ...numbered, type: ['integer', 'string'], enum: [Number(only), only] };
  return { ...schema, ...numbered, type: ['integer', 'string'], ...boundsOf(schema.pattern ?? ''), patternErrorMessage: 'Write a whole number.' };
}

/** The numbers whose digits the pattern accepts: none negative, up to so many nines. */
function boundsOf(pattern: string): { minimum: number; maximum: number } {
  const digits = new RegExp(pattern);
  const nines = ['9', '99', '999', '9999', '99999', '999999', '9999999', '99999999', '999999999'].filter((each) => digits.test(each));
  return { minimum: digits.test('0') ? 0 : 1, maximum: Number(nines.at(-1)) };
}

/** Patterns stand once, in `definitions`. What stands beside a reference only describes, since draft 7 lets readers pass over it. */
function withForm({ description, default: usual }: JsonSchema, input: TextFormName): JsonSchema {
  return { ...(description !== undefined && { description }), $ref: `#/definitions/${input}`, ...(usual !== undefined && { default: usual }) };
}

/** The schema with the definitions of the forms that it refers to. */
export function withForms(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema);
  const used = TEXT_FORM_NAMES.filter((name) => text.includes(`"#/definitions/${name}"`));
  const forms = used.map((name): readonly [string, JsonSchema] => [name, { type: 'string', ...definitionOf(name) }]);
  return used.length === 0 ? schema : { ...schema, definitions: { ...schema.definitions, ...Object.fromEntries(forms) } };
}

function definitionOf(name: TextFormName): JsonSchema {
  const { description, pattern, message, examples } = TEXT_FORMS[name];
  return { description, pattern, patternErrorMessage: message, examples };
}

/** Its fixed keys as properties, so that editors offer them. */
function acceptVaries(schema: JsonSchema, byMoment: boolean): JsonSchema {
  const value = schema.additionalProperties;
  if (value === undefined || value === false) return schema;
  const { description: _, ...bare } = value;
  const moments = byMoment ? ALL_MOMENTS.map((moment) => [moment, { description: `At the moment \`${moment}\`.`, ...bare }] as const) : [];
  const properties = Object.fromEntries([['else', { description: 'For all that have no key of their own.', ...bare }], ...moments]);
  return { ...schema, description: `By level id${byMoment ? ' or moment' : ''}; \`else\` for the rest.`, properties };
}

/** JSON Schema has no flags: `https` → `[hH][tT][tT][pP][sS]`, outside of classes and escapes. */
const anyCase = (pattern: string): string =>
  pattern.replaceAll(/\\.|\[[^\]]*\]|[a-z]/g, (part) => (part.length > 1 ? part : `[${part}${part.toUpperCase()}]`));
