/** The one adapter from Zod's issues to findings: what is wrong, and what would be right. */
import type { z } from 'zod';
import { keysAt } from '#schemas/walk.ts';
import type { Finding } from '#src/diagnostics/finding.ts';
import { didYouMean } from '#src/diagnostics/meant.ts';
import { nearest } from '#src/diagnostics/nearest.ts';
import { quotedForm } from '#src/source/quoted-form.ts';
import type { Data, Path } from '#src/source/source.ts';

/** Keys and words of the language are few, and far apart. */
const SHORTEST_WORD = 3;

type Issue = z.core.$ZodIssue;
type Shaped = Omit<Finding, 'file' | 'path'> & { readonly path: Path; readonly standIn?: string };

/** A finding, and a word that could stand there instead where only some can. */
export type ShapeFinding = Finding & { readonly standIn?: string };

/** What was parsed, and by which schema. */
interface Subject {
  readonly schema: z.ZodType;
  readonly data: Data;
}

/** Findings of a file's shape. The data says what stands there instead; the schema what could. */
export function shapeFindings(issues: readonly Issue[], subject: Subject, file: string): ShapeFinding[] {
  const all = issues.flatMap((issue) => explain(issue, [], subject)).map((shaped) => ({ ...shaped, file }));
  return all.filter((finding) => !isMisspelled(finding, all));
}

/** Whether a missing key stands there in another spelling, which is told already. */
export function isMisspelled({ code, path }: Finding, others: readonly Finding[]): boolean {
  if (code !== 'missing-key' || path === 'body') return false;
  const [place, key] = [JSON.stringify(path.slice(0, -1)), path.at(-1)];
  return others.some((other) => other.code === 'unknown-key' && other.path !== 'body' && other.hint === didYouMean(String(key)) && JSON.stringify(other.path.slice(0, -1)) === place);
}

function explain(issue: Issue, base: Path, subject: Subject): Shaped[] {
  const { data } = subject;
  const path = [...base, ...issue.path.map(segment)];
  const found = valueAt(data, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(issue.keys, path, subject);
    case 'invalid_type':
      return [wrongType(issue, path, found, subject)];
    case 'invalid_value':
      return [wrongWord(issue, path, found)];
    case 'invalid_union':
      return bestBranch(issue, found).flatMap((inner) => explain(inner, path, subject)).map((shaped) => orMore(shaped, issue, path, found));
    case 'invalid_key':
      return issue.issues.map((inner) => ({ code: 'invalid-key', message: `\`${String(path.at(-1))}\`: ${inner.message}`, path, part: 'key' }));
    default:
      return [{ code: CODES[issue.code] ?? 'invalid-value', message: sentence(issue, found), path }];
  }
}

const CODES: Readonly<Record<string, string>> = { too_small: 'too-short', invalid_format: 'invalid-value', custom: 'invalid-value' };

function sentence(issue: Issue, found: Data | undefined): string {
  if (issue.code === 'too_small' && issue.origin === 'array') return 'the list is empty: write at least one item';
  const names = typeof found === 'string' && found !== '' && !issue.message.startsWith(`\`${found}\``);
  return names ? `\`${shorten(found)}\`: ${issue.message}` : issue.message;
}

function unknownKeys(keys: readonly string[], path: Path, { schema, data }: Subject): Shaped[] {
  const trap = colonTrap(valueAt(data, path), path);
  if (trap !== undefined) return [trap];
  const known = keysAt(schema, data, path);
  const free = known.filter((key) => valueAt(data, [...path, key]) === undefined);
  return keys.map((key) => {
    const close = nearest(key, free, SHORTEST_WORD);
    return {
      code: 'unknown-key',
      message: `\`${key}\` is no key here${known.length > 0 && known.length <= 30 ? `; the keys are ${known.join(', ')}` : ''}`,
      path: [...path, key],
      part: 'key',
      ...(close === undefined ? {} : { hint: didYouMean(close) }),
    };
  });
}

/** `none` is not all that could stand there. */
function orMore(shaped: Shaped, { errors }: z.core.$ZodIssueInvalidUnion, path: Path, found: Data | undefined): Shaped {
  if (shaped.code !== 'unknown-word' || shaped.path.length !== path.length || typeof found !== 'string' || shaped.hint !== undefined) return shaped;
  const types = errors.flat().flatMap((inner) => (inner.code === 'invalid_type' && inner.path.length === 0 ? (NOUNS[inner.expected] ?? []) : []));
  const more = [...new Set(types)].filter((noun) => noun !== 'text');
  return more.length === 0 ? shaped : { ...shaped, message: `\`${shorten(found)}\` is neither one of ${shaped.message.split('one of ').at(-1)} nor ${more.join(' or ')}`.replace('one of none', '`none`') };
}

function wrongType(issue: z.core.$ZodIssueInvalidType, path: Path, found: Data | undefined, { schema, data }: Subject): Shaped {
  if (found === undefined) return { code: 'missing-key', message: `\`${String(path.at(-1) ?? 'this')}\` is missing`, path };
  const trap = issue.expected === 'string' ? colonTrap(found, path) : undefined;
  const key = typeof found === 'string' && issue.expected === 'object' ? ['title', 'name'].find((each) => keysAt(schema, data, path).includes(each)) : undefined;
  return trap ?? { code: 'wrong-type', ...(key === undefined ? {} : { hint: `write \`${key}: ${shorten(String(found))}\`` }), message: `expected ${NOUNS[issue.expected] ?? issue.expected}, found ${nounOf(found)}`, path };
}

const NOUNS: Readonly<Record<string, string>> = { string: 'text', array: 'a list', object: 'a map', record: 'a map' };

function nounOf(data: Data): string {
  if (typeof data === 'string') return `the text \`${shorten(data)}\``;
  return Array.isArray(data) ? 'a list' : 'a map';
}

/** `- Bad deploy: roll back` reads as a map of one key. */
function colonTrap(found: Data | undefined, path: Path): Shaped | undefined {
  if (typeof found !== 'object' || Array.isArray(found)) return undefined;
  const entries = Object.entries(found);
  const [first] = entries;
  if (entries.length !== 1 || first === undefined || typeof first[1] !== 'string' || !/[A-Z ]/.test(first[0])) return undefined;
  const text = `${first[0]}: ${first[1]}`;
  return { code: 'yaml-colon', message: `\`${shorten(text)}\` reads as a key with a value: quote text that holds a colon and a blank`, path, hint: `write ${quotedForm(text)}` };
}

function wrongWord(issue: z.core.$ZodIssueInvalidValue, path: Path, found: Data | undefined): Shaped {
  const words = issue.values.map(String);
  const standIn = words[0] === undefined ? {} : { standIn: words[0] };
  if (found === undefined) return { code: 'missing-key', message: `\`${String(path.at(-1) ?? 'this')}\` is missing`, path, ...standIn };
  const close = typeof found === 'string' ? nearest(found, words, SHORTEST_WORD) : undefined;
  const message = typeof found === 'string' ? `\`${shorten(found)}\` is not one of ${words.join(', ')}` : `expected one of ${words.join(', ')}, found ${nounOf(found)}`;
  return { code: 'unknown-word', message, path, ...standIn, ...(close === undefined ? {} : { hint: didYouMean(close) }) };
}

/** The branch of a union that the author most likely meant: the one that fits the deepest. */
function bestBranch(issue: z.core.$ZodIssueInvalidUnion, found: Data | undefined): readonly Issue[] {
  const branches = issue.errors.filter((branch) => branch.length > 0);
  const fitting = branches.filter((branch) => !branch.some((inner) => atRootType(inner) || (inner.code === 'invalid_value' && inner.path.length === 0 && typeof found !== 'string')));
  const candidates = fitting.length > 0 ? fitting : branches;
  const text = typeof found === 'string' ? candidates.filter((branch) => !branch.every((inner) => inner.code === 'invalid_value')) : [];
  return (text.length > 0 ? text : candidates).toSorted((a, b) => a.length - b.length)[0] ?? [];
}

const atRootType = (issue: Issue): boolean => issue.path.length === 0 && (issue.code === 'invalid_type' || (issue.code === 'invalid_union' && issue.errors.every((branch) => branch.some(atRootType))));

/** The value at a path of parsed data, if there is one. */
export function valueAt(data: Data, path: Path): Data | undefined {
  let value: Data | undefined = data;
  for (const key of path) {
    if (typeof value !== 'object') return undefined;
    if (isList(value)) value = value[Number(key)];
    else value = Object.hasOwn(value, key) ? value[String(key)] : undefined;
  }
  return value;
}

const isList = (data: Data): data is readonly Data[] => Array.isArray(data);
const segment = (key: PropertyKey): string | number => (typeof key === 'number' ? key : String(key));
const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text).replaceAll('\n', ' ');
