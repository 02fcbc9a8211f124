/** What is left to fill in: values that were never made a team's own. Rule 7 of the language. */
import { byPlace, type Diagnostic } from '#src/diagnostics/diagnostic.ts';
import { placeFinder } from '#src/source/source-text.ts';
import type { At, Data, ParsedFile, Path, Place } from '#src/source/source.ts';
import type { DefinitionFile } from './definitions.ts';

interface Sign {
  readonly code: string;
  readonly pattern: RegExp;
  readonly message: (found: string) => string;
}

/** Anywhere in a file, comments and prose included. */
const SIGNS: readonly Sign[] = [
  { code: 'left-to-do', pattern: /\bTODO\b[^\n]*/g, message: (found) => `left to do: ${shorten(found.replace(/^TODO[:\s]*|["'}\]]+$/g, '')) || 'say what, or fill it in'}` },
  {
    code: 'example-address',
    // Reserved for examples: RFC 2606, sections 2 and 3.
    pattern: /(?<![\w.@-])(?:https?:\/\/)?(?:[\w.+-]+@)?(?:[a-z0-9-]+\.)*(?:example\.(?:com|org|net)|(?<=\.)example)(?![\w-]|\.\w)/gi,
    message: (found) => `\`${found}\` is an example: write your own address`,
  },
  {
    code: 'example-number',
    // Set aside for fiction in the North American Numbering Plan: 555-0100 to 555-0199.
    pattern: /(?<![\w.])(?:\+1 ?\d{3}|(?:\+?[\d(][\d(). /-]*)?(?<!\d))555[ .-]?01\d\d(?!\d)/g,
    message: (found) => `\`${found}\` is an example: write your own number`,
  },
];

/** Everything left to fill in, in order of place. Values of `example` are examples for good, and do not count. */
export function findTodos(definitions: readonly DefinitionFile[]): Diagnostic[] {
  return definitions.flatMap((definition) => [...signsIn(definition.file), ...exampleNames(definition), ...unconfirmed(definition)]).toSorted(byPlace);
}

function signsIn(file: ParsedFile): Diagnostic[] {
  const placeAt = placeFinder(file.text);
  const meant = new Set([...texts(file.data)].filter(({ path }) => path.at(-1) === 'example').flatMap(({ path, text }) => placesIn(file, path, text)));
  return SIGNS.flatMap(({ code, pattern, message }) =>
    [...file.text.matchAll(pattern)].map(({ index, 0: found }) => todo(file, code, message(found), placeAt(index, found.length))),
  ).filter((each) => !meant.has(key(each)));
}

/** Where signs stand inside of one value. */
function placesIn(file: ParsedFile, path: Path, text: string): string[] {
  return SIGNS.flatMap(({ pattern }) => [...text.matchAll(pattern)].map(({ index, 0: found }) => key(file.locate({ path, offset: index, length: found.length }))));
}

const key = ({ line, column }: Place): string => `${line}:${column}`;

/** Names of the organization and of people that say themselves that they are examples. */
function exampleNames({ kind, file }: DefinitionFile): Diagnostic[] {
  if (kind !== 'organization') return [];
  return [...texts(file.data)]
    .filter(({ path, text }) => (path.length === 1 || path[0] === 'people') && path.at(-1) === 'name' && /\bexample\b/i.test(text) && !/example\.\w/i.test(text))
    .map(({ path, text }) => located(file, 'example-name', `\`${shorten(text)}\` is an example: write your own name`, { path }));
}

function unconfirmed({ kind, file }: DefinitionFile): Diagnostic[] {
  if (kind !== 'obligation' || file.broken || file.data['confirmed_on'] !== undefined) return [];
  return [located(file, 'unconfirmed-obligation', 'confirm with counsel, then write the day in `confirmed_on`', { path: ['confirmed_on'] })];
}

/** Every text of a file's data, with its path. */
function* texts(data: Data, path: Path = []): Generator<{ readonly path: Path; readonly text: string }> {
  if (typeof data === 'string') yield { path, text: data };
  else if (isList(data)) for (const [index, item] of data.entries()) yield* texts(item, [...path, index]);
  else for (const [name, value] of Object.entries(data)) yield* texts(value, [...path, name]);
}

const isList = (data: Data): data is readonly Data[] => Array.isArray(data);
const located = (file: ParsedFile, code: string, message: string, at: At): Diagnostic => todo(file, code, message, file.locate(at));
const todo = (file: ParsedFile, code: string, message: string, place: Place): Diagnostic => ({ code, severity: 'warning', message, file: file.path, ...place });
const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text).trim();
