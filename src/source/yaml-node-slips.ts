/** What a YAML file says well-formed, but other than an author meant, found in its nodes. */
import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { quotedForm } from './quoted-form.ts';
import type { YamlSlip } from './slip.ts';
import { endOfLine } from './source-text.ts';
import { keyText, spanOf } from './yaml-nodes.ts';

type Entry = Pair<Node, Node | null>;

/** The slips of a node and of all below it. */
export function* nodeSlips(node: Node | null | undefined, source: string): Generator<YamlSlip> {
  if (isMap<Node, Node | null>(node)) yield* mapSlips(node, source);
  else if (isSeq<Node>(node)) yield* listSlips(node, source);
}

function* mapSlips(map: YAMLMap<Node, Node | null>, source: string): Generator<YamlSlip> {
  yield* keySlips(map.items, source);
  if (map.flow === true) {
    const brace = braceSlip(map, source);
    if (brace !== undefined) {
      yield brace;
      return;
    }
    yield* mapSplits(map.items, source);
  }
  for (const { key, value } of map.items) {
    if (isEmpty(value)) yield signSlip(value, source) ?? emptySlip(key, source);
    yield* nodeSlips(value, source);
  }
}

function* listSlips(list: YAMLSeq<Node>, source: string): Generator<YamlSlip> {
  if (list.flow === true) yield* listSplits(list.items, source);
  for (const item of list.items) {
    if (isEmpty(item)) yield signSlip(item, source) ?? emptyItemSlip(item, source);
    yield* nodeSlips(item, source);
  }
}

/** `key:` with nothing behind it. A key without even a colon is another slip. */
const isEmpty = (node: Node | null): node is Scalar => isScalar(node) && node.value === '' && node.type !== 'QUOTE_DOUBLE' && node.type !== 'QUOTE_SINGLE';

/** `>5`: the header of a text that never comes. */
function signSlip(node: Scalar, source: string): YamlSlip | undefined {
  const [start] = spanOf(node);
  const text = /^[|>]\S+/.exec(source.slice(start, endOfLine(source, start)))?.[0];
  if (text === undefined) return undefined;
  return { code: 'yaml-sign', message: `\`${text.charAt(0)}\` at the start announces a text on the lines below: text that starts with it must be quoted`, offset: start, length: text.length, hint: `write ${quotedForm(text)}` };
}

function emptySlip(key: Node, source: string): YamlSlip {
  return { code: 'yaml-empty-value', message: `\`${written(key, source)}\` has no value: remove the key or write one`, ...at(key) };
}

function emptyItemSlip(item: Node, source: string): YamlSlip {
  const dash = source.lastIndexOf('-', spanOf(item)[0]);
  return { code: 'yaml-empty-value', message: 'this item of the list is empty: remove it or write one', offset: Math.max(dash, 0), length: 1 };
}

function* keySlips(entries: readonly Entry[], source: string): Generator<YamlSlip> {
  const seen = new Set<string>();
  for (const { key } of entries) {
    const name = keyText(key);
    const slip = name === undefined || name === '' ? badKey(key, source) : namedKeySlip(name, key, seen);
    if (slip !== undefined) yield slip;
    if (name !== undefined) seen.add(name);
  }
}

function namedKeySlip(name: string, key: Node, seen: ReadonlySet<string>): YamlSlip | undefined {
  if (name === '__proto__') return { code: 'yaml-key', message: '`__proto__` cannot be a key', ...at(key) };
  if (name === '<<') return { code: 'yaml-merge', message: '`<<` merges nothing here: there are no anchors in this language', ...at(key), hint: 'write the fields out' };
  return seen.has(name) ? { code: 'yaml-duplicate-key', message: `\`${name}\` stands here for the second time: keep one`, ...at(key) } : undefined;
}

function badKey(key: Node, source: string): YamlSlip {
  const text = written(key, source);
  if (text === '') return { code: 'yaml-key', message: 'a key is missing before the colon', ...at(key), length: 1 };
  return { code: 'yaml-key', message: 'a key is text, not a list or a map: text that starts with a bracket must be quoted', ...at(key), hint: `write ${quotedForm(text)}` };
}

/** `{agent.name}` as a value is a map to YAML. */
function braceSlip(map: YAMLMap<Node, Node | null>, source: string): YamlSlip | undefined {
  const [entry, ...others] = map.items;
  if (entry === undefined || others.length > 0 || entry.value !== null) return undefined;
  return { code: 'yaml-brace', message: '`{` at the start opens a YAML map: text that starts with it must be quoted', ...at(map), hint: `write ${quotedForm(written(map, source))}` };
}

/** `{ to: support, send: a, b }`: the comma ended the text. */
function* mapSplits(entries: readonly Entry[], source: string): Generator<YamlSlip> {
  for (const [index, { key, value }] of entries.entries()) {
    const before = entries[index - 1];
    if (value !== null || (before !== undefined && before.value === null)) continue;
    const after = entries.slice(index).findIndex((entry) => entry.value !== null);
    const last = after < 0 ? entries.at(-1) : entries[index + after - 1];
    yield splitSlip(isScalar(before?.value) ? before.value : key, key, last?.key ?? key, source);
  }
}

/** `[Personal data, such as names]`: a sentence that goes on behind a comma. */
function* listSplits(entries: readonly Node[], source: string): Generator<YamlSlip> {
  for (let index = 1; index < entries.length; index++) {
    const [before, first] = [entries[index - 1], entries[index]];
    if (before === undefined || first === undefined || !/^\p{Lu}.*\s/u.test(plainText(before)) || !goesOn(first)) continue;
    const ends = entries.slice(index).findIndex((entry) => !goesOn(entry));
    const last = (ends < 0 ? entries.at(-1) : entries[index + ends - 1]) ?? first;
    yield splitSlip(before, first, last, source);
  }
}

const goesOn = (node: Node): boolean => /^\p{Ll}/u.test(plainText(node));

const plainText = (node: Node): string => (isScalar(node) && node.type === 'PLAIN' ? String(node.value) : '');

function splitSlip(start: Node, piece: Node, last: Node, source: string): YamlSlip {
  const text = source.slice(spanOf(start)[0], spanOf(last)[1]).replaceAll(/\s+/g, ' ');
  const isAlone = start === piece;
  return {
    code: 'yaml-comma-split',
    message: isAlone ? `\`${written(piece, source)}\` has no value here` : 'a comma inside `[ ]` or `{ }` splits the text in two: text with a comma must be quoted',
    ...at(piece),
    hint: isAlone ? `write \`${written(piece, source)}: …\`, or quote the text it belongs to` : `write ${quotedForm(text)}`,
  };
}

const written = (node: Node, source: string): string => source.slice(...spanOf(node));

function at(node: Node): { readonly offset: number; readonly length: number } {
  const [start, end] = spanOf(node);
  return { offset: start, length: end - start };
}
