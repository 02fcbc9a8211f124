/** Scripts and styles as single classic files: module scripts do not load from disk. */
import { join, parse } from 'node:path';
import type { Catalog } from '#src/catalog/catalog.ts';

const SITE = join(import.meta.dirname, '..', '..', 'src', 'site');

export interface Bundle {
  readonly style: (name: StyleName) => string;
  readonly script: (name: ScriptName) => string;
}

/** `site` stands on every page, the next four where a page has what they are for, `print` is for paper, and `single` of the one-file form. */
export const STYLES = ['site', 'lists', 'steps', 'tables', 'messages', 'print', 'single'] as const;
export type StyleName = (typeof STYLES)[number];

/** Of what scripts show: they bring them along. */
const SCRIPT_STYLES = ['asking', 'composer', 'notice', 'search'] as const;

/** `head` runs before anything is drawn, `moved` on former addresses, `page` once it is there, `more` on the few kinds of page that need it, `asks` where commands ask for something, `search` when somebody searches, `later` when somebody asks for more, `many-agents` for the chosen one of many, `compose` where messages are written, `offline` after all else, `single` in the one-file form, `worker` beside all pages. */
export const SCRIPTS = ['head', 'moved', 'page', 'more', 'asks', 'search', 'later', 'many-agents', 'compose', 'offline', 'single', 'worker'] as const;
export type ScriptName = (typeof SCRIPTS)[number];

/** The interface text of the client stands in the bundle, so that no page carries it. */
export async function bundleClient(words: Catalog['site']['client'] & { readonly locale: string }): Promise<Bundle> {
  const style = await bundleEach([...STYLES, ...SCRIPT_STYLES], (name) => `styles/${name}.css`, {});
  const brought = Object.fromEntries(SCRIPT_STYLES.map((name) => [name, style(name)]));
  const define = { ...defined('WORDS', words), ...defined('WORDS.triage', words.triage), ...defined('STYLES', brought) };
  const script = await bundleEach(SCRIPTS, (name) => (name === 'worker' ? 'client/worker/worker.ts' : `client/${name}.ts`), define);
  const small = new Map<ScriptName, string>(await Promise.all(SMALL.map(async (name) => [name, await squeezed(script(name))] as const)));
  return { style, script: (name) => small.get(name) ?? script(name) };
}

/** Readers wait for them: worth a second, slower minifier, which takes off another tenth. */
const SMALL = ['head', 'page', 'more', 'asks', 'search'] as const;

async function squeezed(script: string): Promise<string> {
  const { minify } = await import('terser');
  const { code = script } = await minify(script, { ecma: 2020, compress: { passes: 3, pure_getters: true, unsafe_arrows: true } });
  return code;
}

/** `fileOf` says where each begins, from the folder of the site. */
async function bundleEach<Name extends string>(names: readonly Name[], fileOf: (name: Name) => string, define: Readonly<Record<string, string>>): Promise<(name: Name) => string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: names.map((name) => ({ in: join(SITE, fileOf(name)), out: name })),
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['chrome120', 'firefox121', 'safari17'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    outdir: '.',
    define,
  });
  return (wanted) => outputFiles.find(({ path }) => parse(path).name === wanted)?.text ?? '';
}

const defined = (place: string, words: object): Record<string, string> => Object.fromEntries(Object.entries(words).map(([name, text]) => [`${place}.${name}`, JSON.stringify(text)]));
