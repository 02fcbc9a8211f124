/** Human words for what YAML refuses. */
import type { YAMLError } from 'yaml';
import { openQuoteSlip } from './open-quote.ts';
import { quotedForm } from './quoted-form.ts';
import type { YamlSlip } from './slip.ts';
import { writtenText } from './written-text.ts';
import type { Leaf } from './yaml-leaves.ts';

interface Refused {
  readonly error: YAMLError;
  readonly offset: number;
  readonly source: string;
  readonly leaves: readonly Leaf[];
}

/** One slip for a syntax error, moved to where an author would mend it. */
export function syntaxSlip(error: YAMLError, source: string, leaves: readonly Leaf[]): YamlSlip {
  const refused = { error, offset: Math.min(error.pos[0], source.length), source, leaves };
  const rule = RULES.find(([words]) => words.test(error.message));
  return rule === undefined ? other(refused) : rule[1](refused);
}

/** By the words of the `yaml` package, version 2.9. */
const RULES: readonly (readonly [RegExp, (refused: Refused) => YamlSlip])[] = [
  [/^Tabs are not allowed/, tab],
  [/^Nested mappings are not allowed|^Implicit keys need to be on a single line/, colon],
  [/on same line with key/, dash],
  [/^Implicit map keys need to be followed/, noColon],
  [/must start at the same column|^Sequence item without -|may not be used as an implicit map key/, unevenIndentation],
  [/^Missing closing/, openQuote],
  [/^Invalid escape/, escape],
  [/must end with a|be sufficiently indented/, openBracket],
  [/^Missing , |^Block collections are not allowed within flow/, comma],
  [/^Missing directives-end/, other],
];

function tab({ offset, source }: Refused): YamlSlip {
  const length = /^\t*/.exec(source.slice(offset))?.[0].length ?? 1;
  return { code: 'yaml-tab', message: 'a tab stands in the indentation: YAML indents with blanks', offset, length, hint: 'replace it by two blanks' };
}

/** `key: text: more`, a key that is indented too far, or a key without the blank behind its colon. */
function colon(refused: Refused): YamlSlip {
  const { offset, source } = refused;
  const line = writtenText(source, offset, false);
  if (/:(\s|$)/.test(line)) {
    return { code: 'yaml-colon', message: 'a colon and a blank inside unquoted text: quote the text', offset, length: line.length, hint: `write ${quotedForm(line)}` };
  }
  const glued = /^([A-Za-z][\w-]*):(?=\S)/.exec(line);
  if (glued !== null) return { code: 'yaml-colon-blank', message: 'a blank is missing behind the colon', offset, length: line.length, hint: `write ${line.replace(':', ': ')}` };
  return startsLine(refused) ? noColon(refused) : keyInsideText(refused, line);
}

/** Whether the text is a line of its own, as a key would be. */
function startsLine({ offset, source }: Refused): boolean {
  const indentation = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset);
  const below = /\n([ \t]*)[^\n]*?:(?=\s|$)/.exec(source.slice(offset));
  return indentation.trim() === '' && below?.[1] === indentation;
}

/** The text began on a line above; the colon stands on one below. */
function keyInsideText({ offset, source }: Refused, first: string): YamlSlip {
  const below = /\n([ \t]*)([^\n]*?:)(?=\s|$)/.exec(source.slice(offset));
  const at = below === null ? offset : offset + below.index + 1 + (below[1] ?? '').length;
  return {
    code: 'yaml-colon',
    message: `\`${below?.[2] ?? first}\` reads as part of the text above, which began with \`${first.slice(0, 30)}\``,
    offset: at,
    length: (below?.[2] ?? first).length,
    hint: 'indent it like the other keys, or quote the text above',
  };
}

function dash({ offset, source }: Refused): YamlSlip {
  const text = writtenText(source, offset, false);
  return { code: 'yaml-dash', message: 'a list starts on the line below its key; text that starts with a dash must be quoted', offset, length: text.length, hint: `write ${quotedForm(text)}, or the list below` };
}

function noColon({ offset, source }: Refused): YamlSlip {
  const text = writtenText(source, offset, false);
  return { code: 'yaml-no-colon', message: `\`${text.slice(0, 40)}\` is no \`key: value\``, offset, length: text.length, hint: 'write a colon and a value, or indent the line to make it part of the text above' };
}

function unevenIndentation(refused: Refused): YamlSlip {
  const { source } = refused;
  const offset = refused.offset + (/^ */.exec(source.slice(refused.offset))?.[0].length ?? 0);
  const text = writtenText(source, offset, false);
  return { code: 'yaml-indent', message: 'this line is indented neither like the lines above nor like those it belongs to', offset, length: text.length, hint: 'keys of one map, and items of one list, start in the same column' };
}

function openQuote({ offset, source, leaves }: Refused): YamlSlip {
  const leaf = leaves.findLast((each) => each.type.endsWith('quoted-scalar') && each.offset <= offset);
  return openQuoteSlip(source, leaf?.offset ?? offset);
}

function escape({ offset, source, leaves }: Refused): YamlSlip {
  const leaf = leaves.findLast((each) => each.type === 'double-quoted-scalar' && each.offset <= offset);
  const hint = leaf === undefined ? 'single quotes keep backslashes' : `write ${quotedForm(leaf.source.slice(1, -1))}`;
  return { code: 'yaml-escape', message: `\`${source.slice(offset, offset + 2)}\` means nothing in double quotes; single quotes keep backslashes`, offset, length: 2, hint };
}

function openBracket({ offset, leaves }: Refused): YamlSlip {
  const open: Leaf[] = [];
  for (const leaf of leaves.filter((each) => each.offset <= offset)) {
    if (leaf.type.endsWith('-start') && leaf.type.startsWith('flow')) open.push(leaf);
    else if (/^flow-(map|seq)-end$/.test(leaf.type)) open.pop();
  }
  const start = open.at(-1) ?? { offset, source: '[' };
  const closing = start.source === '{' ? '}' : ']';
  return { code: 'yaml-bracket', message: `\`${start.source}\` is not closed`, offset: start.offset, length: 1, hint: `write \`${closing}\` behind the last item, or quote text that starts with \`${start.source}\`` };
}

function comma({ offset, source, error }: Refused): YamlSlip {
  const text = writtenText(source, offset, true);
  const message = error.message.includes(':') ? 'a comma, or a colon and a blank, is missing here' : 'a comma is missing here';
  return { code: 'yaml-comma', message, offset, length: Math.max(text.length, 1), hint: 'text with commas, colons, braces or brackets inside `{ }` and `[ ]` must be quoted' };
}

function other({ error, offset, source }: Refused): YamlSlip {
  const length = Math.max(0, Math.min(error.pos[1], source.length) - offset);
  return { code: 'yaml-syntax', message: `YAML cannot read this: ${error.message}`, offset, length, hint: 'quote text that holds YAML signs' };
}
