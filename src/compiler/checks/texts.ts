/** All author text in which references count, with the place and the contexts it must make sense in. */
import type { Finding } from '#src/diagnostics/finding.ts';
import type { Context } from '#src/model/resolve.ts';
import type { DefinitionFile } from '#src/compiler/definitions.ts';
import type { CheckInput } from './check-input.ts';
import type { DefinitionLeaf } from './leaves.ts';
import { scopesOf } from './scopes.ts';

export interface AuthorText {
  readonly kind: 'label' | 'line' | 'prose' | 'command' | 'url';
  readonly text: string;
  readonly definition: DefinitionFile;
  readonly path: Finding['path'];
  /** Looked up only where something depends on them. */
  readonly scopes: () => readonly Context[];
}

/** The text of a field; undefined where the field is none. */
export function textOf(input: CheckInput, { definition, leaf, path, value }: DefinitionLeaf): AuthorText | undefined {
  if (typeof value !== 'string' || leaf.kind === 'verbatim' || leaf.kind === 'timing' || leaf.kind === 'reference' || leaf.kind === 'varies') return undefined;
  return { kind: leaf.kind, text: value, definition, path, scopes: () => scopesOf(input, definition, path) };
}

/** The Markdown below the front matter of each definition. */
export function bodiesOf(input: CheckInput): readonly AuthorText[] {
  return input.files.filter(({ file }) => file.body.trim() !== '').map((definition) => ({ kind: 'prose', text: definition.file.body, definition, path: 'body', scopes: () => scopesOf(input, definition, []) }));
}

/** A finding about a part of a text. */
export function inText({ definition, path }: AuthorText, finding: Pick<Finding, 'code' | 'severity' | 'message' | 'hint'> & { readonly offset: number; readonly length: number }): Finding {
  return { ...finding, file: definition.file.path, path };
}
