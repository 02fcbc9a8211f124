/** What VS Code must know, laid over what a team has set already. Pure: text in, text out. */
import type { FileKind } from '#schemas/definition.ts';
import { schemaFileName } from '#schemas/editor/editor-schema.ts';

type Settings = Readonly<Record<string, unknown>>;

/** `settings.json` with the schemas mapped; undefined where the present text is no plain JSON, such as JSON with comments. */
export function withSchemas(present: string | undefined, schemaFolder: string, globs: ReadonlyMap<FileKind, readonly string[]>): string | undefined {
  const settings = parse(present);
  if (settings === undefined) return undefined;
  const ours = Object.fromEntries([...globs].map(([kind, patterns]) => [`${schemaFolder}/${schemaFileName(kind)}`, patterns.length === 1 ? patterns[0] : patterns]));
  const others = Object.entries(asMap(settings['yaml.schemas'])).filter(([, patterns]) => !isOneOf(patterns, Object.values(ours)));
  return print({ ...settings, 'yaml.schemas': { ...Object.fromEntries(others), ...ours }, 'astro.content-intellisense': true });
}

/** The YAML extension checks YAML files; the other two, together, the front matter of `.mdx`. */
const EXTENSIONS = ['redhat.vscode-yaml', 'unifiedjs.vscode-mdx', 'astro-build.astro-vscode'];

/** `extensions.json` with the extensions that use the schemas among the recommended; undefined as above. */
export function withExtensions(present: string | undefined): string | undefined {
  const settings = parse(present);
  if (settings === undefined) return undefined;
  const known = Array.isArray(settings['recommendations']) ? settings['recommendations'].map(String) : [];
  return print({ ...settings, recommendations: [...new Set([...known, ...EXTENSIONS])] });
}

function parse(text: string | undefined): Settings | undefined {
  if (text === undefined || text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return isMap(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The same patterns under an older path are ours too. */
const isOneOf = (patterns: unknown, ours: readonly unknown[]): boolean => ours.some((each) => JSON.stringify(each) === JSON.stringify(patterns));
const asMap = (value: unknown): Settings => (isMap(value) ? value : {});
const isMap = (value: unknown): value is Settings => typeof value === 'object' && value !== null && !Array.isArray(value);
const print = (value: Settings): string => `${JSON.stringify(value, null, 2)}\n`;
