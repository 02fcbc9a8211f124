/** What YAML takes for a sign of its own where an author wrote text, found in the leaves of a file. */
import { isRunaway, openQuoteSlip } from './open-quote.ts';
import { quotedForm } from './quoted-form.ts';
import type { YamlSlip } from './slip.ts';
import { endOfLine } from './source-text.ts';
import { writtenText } from './written-text.ts';
import type { Leaf } from './yaml-leaves.ts';

/** One slip per line at most: the rest of a line is seldom what it seems behind one. */
export function tokenSlips(leaves: readonly Leaf[], source: string): YamlSlip[] {
  const slips: YamlSlip[] = [];
  let lineEnd = -1;
  let before: Leaf | undefined;
  for (const leaf of leaves) {
    const slip = leaf.offset <= lineEnd ? undefined : slipOf(leaf, before, source);
    if (slip !== undefined) {
      slips.push(slip);
      lineEnd = endOfLine(source, leaf.offset);
    }
    if (leaf.type !== 'space') before = leaf;
  }
  return slips;
}

function slipOf(leaf: Leaf, before: Leaf | undefined, source: string): YamlSlip | undefined {
  if (leaf.type === 'comment') return commentSlip(leaf, source);
  if (leaf.behind !== undefined && !BELONGS_BEHIND.has(leaf.type)) return behindSlip(leaf.behind, leaf, source);
  const sign = SIGNS[leaf.type];
  if (sign !== undefined) return signSlip(sign.code, leaf, sign.means, source);
  if (leaf.type === 'scalar' && /^[%@`|>,]/.test(leaf.source)) return signSlip('yaml-sign', leaf, 'cannot start unquoted text', source);
  if (leaf.type === 'error' && before?.type === 'block-scalar-header') return signSlip('yaml-sign', before, 'announces a text on the lines below', source);
  return undefined;
}

const BELONGS_BEHIND = new Set(['space', 'newline', 'comment', 'flow-map-end', 'flow-seq-end', 'flow-error-end']);

const SIGNS: Readonly<Record<string, { readonly code: string; readonly means: string }>> = {
  tag: { code: 'yaml-tag', means: 'is a YAML tag, and dropped' },
  anchor: { code: 'yaml-anchor', means: 'is a YAML anchor, and dropped' },
  alias: { code: 'yaml-alias', means: 'is a YAML alias' },
  directive: { code: 'yaml-sign', means: 'is a YAML directive' },
  'explicit-key-ind': { code: 'yaml-sign', means: 'announces a key' },
};

function signSlip(code: string, leaf: Leaf, means: string, source: string): YamlSlip {
  const text = writtenText(source, leaf.offset, leaf.inFlow);
  return {
    code,
    message: `\`${leaf.source.charAt(0)}\` at the start ${means}: text that starts with it must be quoted`,
    offset: leaf.offset,
    length: text.length,
    hint: `write ${quotedForm(text)}`,
    spoilsRest: leaf.type === 'directive',
  };
}

/** A comment is `#` and a blank. Whole lines may be switched off without one, unless they cut a text short. */
function commentSlip(leaf: Leaf, source: string): YamlSlip | undefined {
  if (!/^#+[^\s#]/.test(leaf.source) || (startsLine(leaf, source) && !cutsShort(leaf, source))) return undefined;
  const start = leaf.behind?.type === 'scalar' ? leaf.behind.offset : leaf.offset;
  const isQuoted = leaf.behind?.type.endsWith('quoted-scalar') === true;
  const text = leaf.inFlow ? flowText(source, start, leaf) : source.slice(start, leaf.offset + leaf.source.length).trimEnd();
  return {
    code: 'yaml-comment',
    message: `YAML drops \`${shorten(leaf.source)}\` as a comment: text with \`#\` after a blank must be quoted`,
    offset: leaf.offset,
    length: text.length - (leaf.offset - start),
    spoilsRest: leaf.inFlow,
    hint: isQuoted ? 'for a comment write a blank after `#`' : `write ${quotedForm(text.replace(/\s*\n\s*/g, ' '))}, or, for a comment, a blank after \`#\``,
  };
}

const startsLine = (leaf: Leaf, source: string): boolean => source.slice(source.lastIndexOf('\n', leaf.offset - 1) + 1, leaf.offset).trim() === '';

/** Whether a comment line stands where a plain text could go on. */
function cutsShort({ behind, offset, inFlow }: Leaf, source: string): boolean {
  const column = offset - source.lastIndexOf('\n', offset - 1) - 1;
  return !inFlow && behind?.type === 'scalar' && column > behind.indent;
}

function flowText(source: string, start: number, leaf: Leaf): string {
  return source.slice(start, leaf.offset) + writtenText(source, leaf.offset, true);
}

/** Something stands behind a value that has already ended: a closing quote or bracket came too early. */
function behindSlip(owner: NonNullable<Leaf['behind']>, leaf: Leaf, source: string): YamlSlip | undefined {
  const kind = BEHIND[owner.type === 'flow-collection' ? (source[owner.offset] ?? '') : owner.type];
  if (kind === undefined) return undefined;
  if (kind === QUOTE && isRunaway(source.slice(owner.offset, leaf.offset).trimEnd())) return { ...openQuoteSlip(source, owner.offset), spoilsRest: true };
  const text = writtenText(source, owner.offset, leaf.inFlow);
  return { ...kind, offset: owner.offset, length: text.length, hint: `write ${quotedForm(withoutQuotes(text))}`, spoilsRest: leaf.inFlow };
}

const QUOTE = { code: 'yaml-quote', message: 'text goes on behind its closing quote: quote the whole of it' };

const BEHIND: Readonly<Record<string, { readonly code: string; readonly message: string }>> = {
  'single-quoted-scalar': QUOTE,
  'double-quoted-scalar': QUOTE,
  '{': { code: 'yaml-brace', message: '`{` at the start opens a YAML map: text that starts with it must be quoted' },
  '[': { code: 'yaml-bracket', message: '`[` at the start opens a YAML list: text that starts with it must be quoted' },
  scalar: { code: 'yaml-brace', message: 'inside `{ }` and `[ ]`, text with a brace or bracket must be quoted' },
};

const withoutQuotes = (text: string): string => (text.length > 1 && /^(['"])[\s\S]*\1$/.test(text) ? text.slice(1, -1) : text);

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
