/** Finding a node of a YAML document by its path, and turning nodes into data. */
import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair } from 'yaml';
import type { Data, Path } from './source.ts';

/** Where a path led: the node, the key it stands under, and whether the whole path exists. */
export interface Found {
  readonly node: Node | undefined;
  readonly key: Node | undefined;
  readonly complete: boolean;
}

/** Follows a path as far as it exists. */
export function findNode(root: Node | null, path: Path): Found {
  let found: Found = { node: root ?? undefined, key: undefined, complete: true };
  for (const segment of path) {
    const next = step(found.node, segment);
    if (next === undefined) return { ...found, complete: false };
    found = next;
  }
  return found;
}

function step(node: Node | undefined, segment: string | number): Found | undefined {
  if (isSeq<Node>(node)) {
    const item = node.items[Number(segment)];
    return item === undefined ? undefined : { node: item, key: undefined, complete: true };
  }
  if (!isMap<Node, Node | null>(node)) return undefined;
  const pair = node.items.find(({ key }) => keyText(key) === String(segment));
  return pair === undefined ? undefined : { node: pair.value ?? undefined, key: pair.key, complete: true };
}

/** The text of a key; undefined where a list or a map was written as one. */
export const keyText = (key: unknown): string | undefined => (isScalar(key) ? String(key.value) : undefined);

/** Text, lists and maps only. Of two equal keys the first counts; `__proto__` is left out. */
function toData(node: Node | null | undefined): Data {
  if (isScalar(node)) return String(node.value);
  if (isSeq<Node>(node)) return node.items.map(toData);
  return isMap<Node, Node | null>(node) ? toMap(node.items) : '';
}

/** The data of a document, whose root is a map or nothing. */
export function toMap(pairs: readonly Pair<Node, Node | null>[]): { readonly [key: string]: Data } {
  const map: { [key: string]: Data } = {};
  for (const { key, value } of pairs) {
    const name = keyText(key);
    if (name !== undefined && name !== '__proto__' && !Object.hasOwn(map, name)) map[name] = toData(value);
  }
  return map;
}

/** Start and end of what was written, without the blanks and comments behind it. */
export const spanOf = (node: Node): readonly [number, number] => [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
