import { Composer, Parser, isMap } from 'yaml';
import type { Node, YAMLError, YAMLMap } from 'yaml';
import type { YamlSlip } from './slip.ts';
import { endOfLine } from './source-text.ts';
import { yamlLeaves } from './yaml-leaves.ts';
import type { Leaf } from './yaml-leaves.ts';
import { nodeSlips } from './yaml-node-slips.ts';
import { syntaxSlip } from './yaml-syntax-slip.ts';
import { tokenSlips } from './yaml-token-slips.ts';

/** The YAML of a file: its root map, unless it is empty or broken, and what is wrong with it, in order. */
export interface ReadYaml {
  readonly root: YAMLMap<Node, Node | null> | undefined;
  readonly broken: boolean;
  readonly slips: readonly YamlSlip[];
}

/** Reads one document of text, lists and maps. At most one syntax error is told, since one can cause a hundred. */
export function readYaml(source: string): ReadYaml {
  try {
    return read(source);
  } catch (error) {
    if (error instanceof RangeError) return { root: undefined, broken: true, slips: [tooDeep] };
    throw error;
  }
}

/** The parsers recurse, so that thousands of brackets exhaust the stack. */
const tooDeep: YamlSlip = { code: 'yaml-syntax', message: 'lists and maps are nested too deep to be read', offset: 0, length: 0 };

function read(source: string): ReadYaml {
  const tokens = [...new Parser().parse(source)];
  const leaves = yamlLeaves(tokens);
  const documents = [...new Composer({ schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' }).compose(tokens)];
  const errors = documents.flatMap((document) => document.errors);
  const traps = tokenSlips(leaves, source);
  const second = secondDocument(leaves);
  if (errors.length > 0) return { root: undefined, broken: true, slips: brokenSlips(traps, errors, source, leaves) };
  if (second !== undefined) return { root: undefined, broken: true, slips: [...traps.filter(({ offset }) => offset < second.offset), second] };
  return wellFormed(documents[0]?.contents ?? null, traps, source);
}

function wellFormed(contents: Node | null, traps: readonly YamlSlip[], source: string): ReadYaml {
  if (contents !== null && !isMap<Node, Node | null>(contents)) {
    const slip = { code: 'yaml-not-a-map', message: 'the file must be made of `key: value` lines', offset: contents.range?.[0] ?? 0, length: 0 };
    return { root: undefined, broken: true, slips: traps.length > 0 ? traps : [slip] };
  }
  const untold = [...nodeSlips(contents, source)].filter(({ offset }) => !traps.some((trap) => sameLine(trap.offset, offset, source)));
  return { root: contents ?? undefined, broken: false, slips: [...traps, ...untold].toSorted((a, b) => a.offset - b.offset) };
}

/** The traps up to the first error that none of them explains, and that error. */
function brokenSlips(traps: readonly YamlSlip[], errors: readonly YAMLError[], source: string, leaves: readonly Leaf[]): YamlSlip[] {
  const sorted = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  for (const error of sorted) {
    const slip = syntaxSlip(error, source, leaves);
    const cause = traps.find((trap) => explains(trap, slip, source));
    if (cause?.spoilsRest === true) return traps.filter((trap) => trap.offset <= cause.offset);
    if (cause === undefined) return [...traps.filter((trap) => trap.offset < slip.offset), slip];
  }
  return [...traps];
}

/** A trap upsets its own line; one inside of brackets may upset all that follows. */
function explains(trap: YamlSlip, slip: YamlSlip, source: string): boolean {
  return (trap.spoilsRest === true && trap.offset <= slip.offset) || sameLine(trap.offset, slip.offset, source);
}

function sameLine(a: number, b: number, source: string): boolean {
  const [first, last] = a < b ? [a, b] : [b, a];
  return last <= endOfLine(source, first);
}

const TRIVIA = new Set(['space', 'newline', 'comment', 'doc-start', 'doc-end', 'directive', 'directive-line', 'byte-order-mark']);

/** A line `---` or `...` behind content, with or without more content below. */
function secondDocument(leaves: readonly Leaf[]): YamlSlip | undefined {
  const content = leaves.findIndex(({ type }) => !TRIVIA.has(type));
  const start = content < 0 ? undefined : leaves.slice(content).find(({ type }) => type === 'doc-start');
  if (start === undefined) return undefined;
  return {
    code: 'yaml-documents',
    message: 'a second document starts here: a YAML file holds one',
    offset: start.offset,
    length: 3,
    hint: 'delete the line `---`; a definition with prose below its fields is a .mdx file, and starts with `---`',
  };
}
