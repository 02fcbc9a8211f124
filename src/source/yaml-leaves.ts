/** The smallest parts of a YAML file in the order of writing: YAML's own parser, before it drops or refuses anything. */
import type { CST } from 'yaml';

export interface Leaf {
  readonly type: string;
  readonly offset: number;
  readonly source: string;
  /** Inside `[ ]` or `{ }`. */
  readonly inFlow: boolean;
  /** What the leaf stands behind, on its line or below, without belonging to it. */
  readonly behind?: Owner;
}

export interface Owner {
  readonly type: string;
  readonly offset: number;
  readonly indent: number;
}

/** All leaves of a token, from left to right. */
export function* yamlLeaves(token: CST.Token, inFlow = false): Generator<Leaf> {
  switch (token.type) {
    case 'document':
      yield* all(token.start, inFlow);
      if (token.value !== undefined) yield* yamlLeaves(token.value, inFlow);
      yield* all(token.end, inFlow);
      break;
    case 'block-map':
    case 'block-seq':
      yield* items(token.items, inFlow);
      break;
    case 'flow-collection':
      yield leafOf(token.start, inFlow);
      yield* items(token.items, true);
      yield* trailing(token.end, inFlow, token);
      break;
    case 'block-scalar':
      yield* all(token.props, inFlow);
      break;
    case 'alias':
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      yield leafOf(token, inFlow);
      yield* trailing(token.end, inFlow, token);
      break;
    default:
      yield leafOf(token, inFlow);
      if (token.type === 'doc-end') yield* all(token.end, inFlow);
  }
}

function* items(list: readonly CST.CollectionItem[], inFlow: boolean): Generator<Leaf> {
  for (const { start, key, sep, value } of list) {
    yield* all(start, inFlow);
    if (key !== null && key !== undefined) yield* yamlLeaves(key, inFlow);
    yield* all(sep, inFlow);
    if (value !== undefined) yield* yamlLeaves(value, inFlow);
  }
}

function* all(tokens: readonly CST.Token[] | undefined, inFlow: boolean): Generator<Leaf> {
  for (const token of tokens ?? []) yield* yamlLeaves(token, inFlow);
}

function* trailing(tokens: readonly CST.SourceToken[] | undefined, inFlow: boolean, owner: Owner): Generator<Leaf> {
  for (const token of tokens ?? []) yield { ...leafOf(token, inFlow), behind: { type: owner.type, offset: owner.offset, indent: owner.indent } };
}

const leafOf = ({ type, offset, source }: { type: string; offset: number; source: string }, inFlow: boolean): Leaf => ({ type, offset, source, inFlow });
