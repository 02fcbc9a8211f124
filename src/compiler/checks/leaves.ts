/** Every value of every definition that means something beyond its shape. */
import { FILE_SCHEMAS } from '#schemas/definition.ts';
import type { Leaf } from '#schemas/leaf.ts';
import { walkLeaves } from '#schemas/walk.ts';
import type { DefinitionFile } from '#src/compiler/definitions.ts';
import type { Path } from '#src/source/source.ts';

export interface DefinitionLeaf {
  readonly definition: DefinitionFile;
  readonly leaf: Leaf;
  readonly path: Path;
  readonly value: unknown;
}

export function* leavesOf(files: readonly DefinitionFile[]): Generator<DefinitionLeaf> {
  for (const definition of files) {
    for (const found of walkLeaves(FILE_SCHEMAS[definition.kind], definition.file.data)) yield { definition, ...found };
  }
}
