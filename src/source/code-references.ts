/** References inside code, where only the dotted form counts: `${a.b}`, `{{a.b}}` and `{id}` belong to the code. */
import type { Code, InlineCode } from 'mdast';

export interface CodeReference {
  readonly path: string[];
  /** As written, braces included. */
  readonly value: string;
  /** Where the brace stands in the code. */
  readonly offset: number;
}

const BRACED = /(?<before>\\|\$|\{)?\{(?<path>[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9][A-Za-z0-9_-]*)+)\}(?<after>\})?/g;

/** The references of a piece of code, or of a field that is a command. */
export function codeReferences(value: string): CodeReference[] {
  if (!value.includes('{')) return [];
  return [...value.matchAll(BRACED)].flatMap((match) => {
    const reference = referenceOf(match);
    return reference === undefined ? [] : [reference];
  });
}

/** The code with each reference replaced; `\{a.b}` loses its backslash. */
export function replaceCodeReferences(value: string, replace: (reference: CodeReference) => string): string {
  if (!value.includes('{')) return value;
  let result = '';
  let end = 0;
  for (const match of value.matchAll(BRACED)) {
    const reference = referenceOf(match);
    if (reference !== undefined) {
      result += value.slice(end, reference.offset) + replace(reference);
      end = reference.offset + reference.value.length;
    } else if (match.groups?.['before'] === '\\') {
      result += value.slice(end, match.index);
      end = match.index + 1;
    }
  }
  return result + value.slice(end);
}

/** The reference of a match, unless it is escaped or belongs to the code. */
function referenceOf(match: RegExpExecArray): CodeReference | undefined {
  const { before = '', path = '', after = '' } = match.groups ?? {};
  if (before === '\\' || before === '$' || (before === '{' && after === '}')) return undefined;
  return { path: path.split('.'), value: `{${path}}`, offset: match.index + before.length };
}

/** Where an offset in the value of a code node stands in the text that the node was parsed from. */
export function offsetInCode(node: Code | InlineCode, text: string, offset: number): number {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  return node.type === 'code' ? start + offsetInFence(node.value, text.slice(start, end), offset) : start + offsetInTicks(node.value, text.slice(start, end), offset);
}

/** Lines of a fenced code may be indented or quoted: each ends where its source line ends. */
function offsetInFence(value: string, source: string, offset: number): number {
  const before = value.slice(0, offset).split('\n');
  const line = value.split('\n')[before.length - 1] ?? '';
  const sourceLines = source.split('\n').slice(0, before.length + 1);
  return sourceLines.join('\n').length - line.length + (before.at(-1)?.length ?? 0);
}

/** One blank on each side of the code is dropped. */
function offsetInTicks(value: string, source: string, offset: number): number {
  const ticks = /^`+/.exec(source)?.[0].length ?? 0;
  const padding = (source.length - 2 * ticks - value.length) / 2;
  return ticks + Math.max(0, Math.trunc(padding)) + offset;
}
