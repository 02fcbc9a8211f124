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

/** All leaves of the tokens of a file, from left to right. Collected in one list: this runs for every sign of every file. */
export function yamlLeaves(tokens: readonly CST.Token[]): readonly Leaf[] {
  const leaves: Leaf[] = [];
  addAll(leaves, tokens, false);
  return leaves;
}

function add(leaves: Leaf[], token: CST.Token, inFlow: boolean): void {
  switch (token.type) {
    case 'document':
      addAll(leaves, token.start, inFlow);
      if (token.value !== undefined) add(leaves, token.value, inFlow);
      addAll(leaves, token.end, inFlow);
      break;
    case 'block-map':
    case 'block-seq':
      addItems(leaves, token.items, inFlow);
      break;
    case 'flow-collection':
      leaves.push(leafOf(token.start, inFlow));
      addItems(leaves, token.items, true);
      addTrailing(leaves, token.end, inFlow, token);
      break;
    case 'block-scalar':
      addAll(leaves, token.props, inFlow);
      break;
    case 'alias':
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      leaves.push(leafOf(token, inFlow));
      addTrailing(leaves, token.end, inFlow, token);
      break;
    default:
      leaves.push(leafOf(token, inFlow));
      if (token.type === 'doc-end') addAll(leaves, token.end, inFlow);
  }
}

function addItems(leaves: Leaf[], list: readonly CST.CollectionItem[], inFlow: boolean): void {
  for (const { start, key, sep, value } of list) {
    addAll(leaves, start, inFlow);
    if (key !== null && key !== undefined) add(leaves, key, inFlow);
    addAll(leaves, sep, inFlow);
    if (value !== undefined) add(leaves, value, inFlow);
  }
}

function addAll(leaves: Leaf[], tokens: readonly CST.Token[] | undefined, inFlow: boolean): void {
  for (const token of tokens ?? []) add(leaves, token, inFlow);
}

function addTrailing(leaves: Leaf[], tokens: readonly CST.SourceToken[] | undefined, inFlow: boolean, owner: Owner): void {
  for (const token of tokens ?? []) leaves.push({ ...leafOf(token, inFlow), behind: { type: owner.type, offset: owner.offset, indent: owner.indent } });
}

const leafOf = ({ type, offset, source }: { type: string; offset: number; source: string }, inFlow: boolean): Leaf => ({ type, offset, source, inFlow });
