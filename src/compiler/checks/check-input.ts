/** What every check of the compiler is given. */
import type { FileKind } from '#schemas/definition.ts';
import type { Content } from '#src/model/lookup.ts';
import type { ProseReader } from '#src/source/prose-reader.ts';
import type { DefinitionFile } from '#src/compiler/definitions.ts';
import type { Lost } from '#src/compiler/lost.ts';
import type { Names } from '#src/compiler/names.ts';

export interface CheckInput {
  readonly runbook: Content;
  readonly files: readonly DefinitionFile[];
  readonly names: Names;
  readonly lost: Lost;
  readonly prose: ProseReader;
  /** YYYY-MM-DD. */
  readonly asOf: string;
}

/** The file of a kind of which there is one. */
export const fileOf = (files: readonly DefinitionFile[], kind: FileKind): DefinitionFile | undefined => files.find((each) => each.kind === kind);

const indexes = new WeakMap<readonly DefinitionFile[], ReadonlyMap<string, DefinitionFile>>();

/** The definition in a file, by its path. Every link asks, so the paths are put in order once. */
export function fileAt(files: readonly DefinitionFile[], path: string): DefinitionFile | undefined {
  const index = indexes.get(files) ?? new Map(files.map((each) => [each.file.path, each]));
  indexes.set(files, index);
  return index.get(path);
}
