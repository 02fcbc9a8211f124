/** Scripts and styles as single classic files: module scripts do not load from disk. */
import { join } from 'node:path';
import type { Catalog } from '#src/catalog/catalog.ts';

const SITE = join(import.meta.dirname, '..', '..', 'src', 'site');

export interface Bundle {
  readonly styles: Readonly<Record<StyleName, string>>;
  readonly scripts: Readonly<Record<ScriptName, string>>;
}

/** `site` stands on every page, the next three where a page has what they are for, `print` is for paper, `later` is of what scripts show, and `single` of the one-file form. */
export const STYLES = ['site', 'lists', 'steps', 'tables', 'print', 'later', 'single'] as const;
export type StyleName = (typeof STYLES)[number];

/** `head` runs before anything is drawn, `page` once it is there, `search` when somebody searches, `later` when somebody asks for more, `many-agents` for the chosen one of many, `compose` where messages are written, `offline` after all else, `single` in the one-file form, `worker` beside all pages. */
export const SCRIPTS = ['head', 'page', 'search', 'later', 'many-agents', 'compose', 'offline', 'single', 'worker'] as const;
export type ScriptName = (typeof SCRIPTS)[number];

/** The interface text of the client stands in the bundle, so that no page carries it. */
export async function bundleClient(words: Catalog['site']['client'] & { readonly locale: string }): Promise<Bundle> {
  const { build } = await import('esbuild');
  const one = async (file: string): Promise<string> => {
    const { outputFiles } = await build({
      entryPoints: [join(SITE, file)],
      bundle: true,
      minify: true,
      write: false,
      format: 'iife',
      target: ['chrome120', 'firefox121', 'safari17'],
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'silent',
      define: { ...defined('WORDS', words), ...defined('WORDS.triage', words.triage) },
    });
    return outputFiles?.[0]?.text ?? '';
  };
  const [site, lists, steps, tables, print, later, single] = await Promise.all(STYLES.map((name) => one(`styles/${name}.css`)));
  const scripts = await Promise.all(SCRIPTS.map((name) => one(name === 'worker' ? 'client/worker/worker.ts' : `client/${name}.ts`)));
  const text = (name: ScriptName): string => scripts[SCRIPTS.indexOf(name)] ?? '';
  return {
    styles: { site: site ?? '', lists: lists ?? '', steps: steps ?? '', tables: tables ?? '', print: print ?? '', later: later ?? '', single: single ?? '' },
    scripts: { head: text('head'), page: text('page'), search: text('search'), later: text('later'), 'many-agents': text('many-agents'), compose: text('compose'), offline: text('offline'), single: text('single'), worker: text('worker') },
  };
}

const defined = (place: string, words: object): Record<string, string> => Object.fromEntries(Object.entries(words).map(([name, text]) => [`${place}.${name}`, JSON.stringify(text)]));
