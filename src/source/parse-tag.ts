/** A tag taken apart. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'self';
  readonly name: string;
  readonly attributes: Record<string, string>;
}

/** Why a tag cannot be read. */
export interface TagProblem {
  readonly message: string;
  readonly hint: string;
}

const SHAPE = /^<(?<slash>\/?)(?<name>[A-Z][A-Za-z0-9]*)(?<rest>(?:\s[\s\S]*)?)>$/;
const ATTRIBUTE = /^\s+(?<name>[A-Za-z][A-Za-z0-9_-]*)(?:=(?:"(?<double>[^"]*)"|'(?<single>[^']*)'))?(?=\s|$)/;

/** Reads `<Note title="…">`, `</Note>` or `<Show what="…" />`. */
export function parseTag(value: string): Tag | TagProblem {
  const self = /\/\s*>$/.test(value);
  const groups = SHAPE.exec(self ? value.replace(/\/\s*>$/, '>') : value)?.groups;
  if (groups === undefined) return notATag(value);
  const { slash = '', name = '', rest = '' } = groups;
  if (slash !== '') return rest.trim() === '' && !self ? { kind: 'close', name, attributes: {} } : closingProblem(name);
  const attributes = parseAttributes(rest, name);
  return 'message' in attributes ? attributes : { kind: self ? 'self' : 'open', name, attributes: attributes.values };
}

function parseAttributes(text: string, tag: string): { values: Record<string, string> } | TagProblem {
  const values: Record<string, string> = {};
  let rest = text.trimEnd();
  while (rest !== '') {
    const match = ATTRIBUTE.exec(rest);
    if (match?.groups === undefined) return attributeProblem(rest.trim(), tag);
    const { name = '', double, single } = match.groups;
    if (Object.hasOwn(values, name)) return { message: `\`<${tag}>\` has \`${name}\` twice`, hint: 'keep one of them' };
    values[name] = double ?? single ?? '';
    rest = rest.slice(match[0].length);
  }
  return { values };
}

function attributeProblem(rest: string, tag: string): TagProblem {
  const expression = /^(?<name>[A-Za-z][\w-]*)=\{\s*["'`]?(?<inside>[^{}]*?)["'`]?\s*\}/.exec(rest)?.groups;
  if (expression !== undefined) {
    return { message: `\`<${tag}>\` takes no expressions in braces, only text in quotes`, hint: `write ${expression['name']}="${expression['inside']}"` };
  }
  const unquoted = /^(?<name>[A-Za-z][\w-]*)\s*=\s*["'“”„‘’]?(?<word>[^\s"'“”„‘’{}]*)/.exec(rest)?.groups;
  if (unquoted !== undefined) return { message: `an attribute of \`<${tag}>\` is not written as name="text"`, hint: `write ${unquoted['name']}="${unquoted['word']}"` };
  return { message: `\`${rest}\` is no attribute of \`<${tag}>\`: attributes are written name="text"`, hint: asText(`<${tag}`) };
}

const closingProblem = (name: string): TagProblem => ({ message: `the closing tag of \`<${name}>\` takes nothing but its name`, hint: `write </${name}>` });

function notATag(value: string): TagProblem {
  if (!value.endsWith('>')) return { message: `\`${value}\` opens a tag that is not closed by \`>\` on its line`, hint: `close the tag, or ${asText(value)}` };
  return { message: `\`${value}\` is no tag: a component is a name in capitals and letters, then name="text"`, hint: asText(value) };
}

/** How to write a tag that is meant as text. */
export const asText = (value: string): string => `for the text itself write \`\\${value}\``;
