/** Puts the schemas where editors find them. */
import { basename, dirname, join, relative, sep } from 'node:path';
import { editorSchemaText, FILE_KINDS, schemaFileName } from '#schemas/editor/editor-schema.ts';
import { surveyTree } from '#src/source/read-tree.ts';
import { withExtensions, withSchemas } from './editor-settings.ts';
import { frontMatterIndex, type EditorFile } from './front-matter-index.ts';
import { schemaGlobs } from './schema-globs.ts';
import { readIfThere, writeChanged } from './write-changed.ts';

export interface Places {
  /** Absolute, like the others. */
  readonly runbook: string;
  readonly schemas: string;
  /** The folder that an editor opens. */
  readonly workspace: string;
}

export const usualSchemaFolder = (runbook: string): string => join(dirname(runbook), 'schemas', 'json');

/** Writes what is not there yet, and tells in lines what it did. */
export async function installSchemas(places: Places): Promise<readonly string[]> {
  const { files } = await surveyTree(places.runbook);
  const shown = (path: string): string => relative(places.workspace, path).split(sep).join('/') || '.';
  const schemas = await writeAll(places.schemas, FILE_KINDS.map((kind) => ({ path: schemaFileName(kind), text: editorSchemaText(kind) })));
  const index = frontMatterIndex(places.runbook, files.map(({ path }) => path));
  const indexFolder = join(places.workspace, '.astro', 'collections');
  const indexed = await writeAll(indexFolder, index.files);
  return [
    `${shown(places.schemas)}: ${FILE_KINDS.length} schemas, ${schemas}`,
    ...(await installSettings(places, shown(places.schemas))),
    `${shown(indexFolder)}: schemas for the front matter of ${index.indexed} files, ${indexed} (holds paths of this machine: keep it out of the repository)`,
  ];
}

async function writeAll(folder: string, files: readonly EditorFile[]): Promise<string> {
  const changed = await Promise.all(files.map(({ path, text }) => writeChanged(join(folder, path), text)));
  const count = changed.filter(Boolean).length;
  return count === 0 ? 'all up to date' : `${count} written`;
}

async function installSettings({ workspace, runbook }: Places, schemas: string): Promise<readonly string[]> {
  const folder = schemas.startsWith('../') ? schemas : `./${schemas}`;
  const globs = schemaGlobs(basename(runbook));
  return [
    await installSetting(join(workspace, '.vscode'), 'settings.json', (present) => withSchemas(present, folder, globs)),
    await installSetting(join(workspace, '.vscode'), 'extensions.json', withExtensions),
  ];
}

async function installSetting(folder: string, name: string, change: (present: string | undefined) => string | undefined): Promise<string> {
  const text = change(await readIfThere(join(folder, name)));
  if (text === undefined) return `.vscode/${name}: left alone, since it holds more than plain JSON; add by hand:\n${change(undefined) ?? ''}`.trimEnd();
  return `.vscode/${name}: ${(await writeChanged(join(folder, name), text)) ? 'written' : 'up to date'}`;
}
