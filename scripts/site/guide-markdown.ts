import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FILE_SCHEMAS, type FileKind } from '#schemas/definition.ts';
import { fieldTable } from '#src/site/guide/field-rows.ts';
import { GUIDE } from '#src/site/guide/guide-pages.ts';
import type { OutputFile } from '#src/targets/target.ts';

const PAGES = join(import.meta.dirname, '..', '..', 'src', 'site', 'pages', 'guide');

/** The guide as plain Markdown: front matter and imports fall away, tables of fields are written out. */
export const guideMarkdown = (): Promise<OutputFile[]> =>
  Promise.all(GUIDE.map(async ({ name, title }) => ({ path: `guide/${name}.md`, content: `# ${title}\n\n${plain(await readFile(join(PAGES, `${name}.mdx`), 'utf8'))}` })));

const plain = (text: string): string =>
  text
    .replace(/^---\n.*?\n---\n/s, '')
    .replaceAll(/^import .*\n/gm, '')
    .replaceAll(/<Fields of="([\w-]+)" \/>/g, (whole, kind: string) => (isKind(kind) ? fieldTable(kind) : whole))
    .replaceAll(/<BinderPicture [^>]*\/>\n\n?/g, '')
    .replaceAll(String.raw`\{`, '{')
    .replaceAll(/\]\(([\w-]+)\.html\)/g, ']($1.md)')
    .trimStart();

const isKind = (kind: string): kind is FileKind => Object.hasOwn(FILE_SCHEMAS, kind);
