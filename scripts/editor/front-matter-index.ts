/**
 * The index by which Astro's language server finds the schema of a file's front matter: `.astro/collections/collections.json`,
 * as Astro's `experimental.contentIntellisense` writes it for its own collections (astro/dist/content/types-generator.js).
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { classify, type FileKind } from '#schemas/definition.ts';
import { editorSchemaText, schemaFileName } from '#schemas/editor/editor-schema.ts';

export interface EditorFile {
  readonly path: string;
  readonly text: string;
}

/** The files to write into `.astro/collections`; `paths` are those of the runbook in `dir`. */
export function frontMatterIndex(dir: string, paths: readonly string[]): { readonly files: readonly EditorFile[]; readonly indexed: number } {
  const entries = paths.filter((path) => /\.mdx?$/.test(path)).flatMap((path) => entryOf(dir, path));
  const kinds = [...new Set(entries.map(([, kind]) => kind))];
  const index = { collections: kinds.map((name) => ({ hasSchema: true, name })), entries: Object.fromEntries(entries) };
  const schemas = kinds.map((kind) => ({ path: schemaFileName(kind), text: editorSchemaText(kind) }));
  return { files: [...schemas, { path: 'collections.json', text: `${JSON.stringify(index, null, 2)}\n` }], indexed: entries.length };
}

/** Looked up by the decoded address in lower case (its `core/frontmatterHolders.js`). */
function entryOf(dir: string, path: string): (readonly [string, FileKind])[] {
  const classified = classify(path);
  return classified.ok ? [[decodeURIComponent(pathToFileURL(join(dir, path)).href).toLowerCase(), classified.definition.kind]] : [];
}
