/** The two nodes that prose has beside plain Markdown. */
import type { BlockContent, Data as NodeData, DefinitionContent, Node } from 'mdast';

/** `{roles.legal}`: prints a value, linked where it has a place of its own. */
export interface Reference extends Node {
  type: 'reference';
  /** The dotted path, split: `['roles', 'legal']`. */
  path: string[];
  /** As written, braces included. */
  value: string;
  data?: NodeData;
}

/** `<Note title="…">…</Note>`, `<Show what="…" />`. Its children are Markdown. */
export interface Component extends Node {
  type: 'component';
  name: string;
  attributes: Record<string, string>;
  children: (BlockContent | DefinitionContent)[];
  data?: NodeData;
}

/** Inside of the module, `Reference` would be mdast's own. */
type DottedReference = Reference;

declare module 'mdast' {
  interface PhrasingContentMap {
    reference: DottedReference;
  }
  interface BlockContentMap {
    component: Component;
  }
  interface RootContentMap {
    reference: DottedReference;
    component: Component;
  }
}
