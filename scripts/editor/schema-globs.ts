import { FOLDERS, type FileKind } from '#schemas/definition.ts';
import { FILE_KINDS } from '#schemas/editor/editor-schema.ts';

const YAML = '{yaml,yml}';
const FOLDER_OF: ReadonlyMap<FileKind, string> = new Map(Object.entries(FOLDERS).map(([folder, kind]) => [kind, folder]));

/** Which YAML files each kind of schema is for, as globs; `folder` is the name of the runbook's folder. */
export function schemaGlobs(folder: string): ReadonlyMap<FileKind, readonly string[]> {
  return new Map(FILE_KINDS.map((kind) => [kind, placesOf(kind).map((place) => `**/${folder}/${place}.${YAML}`)]));
}

function placesOf(kind: FileKind): readonly string[] {
  if (kind === 'agent-defaults') return ['agents/_defaults'];
  if (kind === 'step') return ['procedures/*/[0-9]*'];
  const folder = FOLDER_OF.get(kind);
  if (folder === undefined) return [kind];
  // Ids begin so; `_defaults` does not, and has a schema of its own.
  const own = `${folder}/[a-z0-9]*`;
  return kind === 'procedure' ? [own, `${folder}/*/index`] : [own];
}
