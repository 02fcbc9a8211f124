/** Scripts and styles as single classic files: module scripts do not load from disk. */
import { join } from 'node:path';

const SITE = join(import.meta.dirname, '..', '..', 'src', 'site');

export interface Bundle {
  readonly style: string;
  /** Of what scripts show later. */
  readonly laterStyle: string;
  readonly scripts: Readonly<Record<ScriptName, string>>;
}

/** `head` runs before anything is drawn, `page` once it is there, `search` when somebody searches, `later` when somebody asks for more, `many-agents` for the chosen one of many, `compose` where messages are written, `single` in the one-file form, `worker` beside all pages. */
export const SCRIPTS = ['head', 'page', 'search', 'later', 'many-agents', 'compose', 'single', 'worker'] as const;
export type ScriptName = (typeof SCRIPTS)[number];

/** The interface text of the client stands in the bundle, so that no page carries it. */
export async function bundleClient(words: Readonly<Record<string, unknown>>): Promise<Bundle> {
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
      define: Object.fromEntries(Object.entries(words).map(([name, text]) => [`WORDS.${name}`, JSON.stringify(text)])),
    });
    return outputFiles?.[0]?.text ?? '';
  };
  const [style, laterStyle, ...scripts] = await Promise.all([one('styles/site.css'), one('styles/later.css'), ...SCRIPTS.map((name) => one(name === 'worker' ? 'client/worker/worker.ts' : `client/${name}.ts`))]);
  const text = (name: ScriptName): string => scripts[SCRIPTS.indexOf(name)] ?? '';
  return { style: style ?? '', laterStyle: laterStyle ?? '', scripts: { head: text('head'), page: text('page'), search: text('search'), later: text('later'), 'many-agents': text('many-agents'), compose: text('compose'), single: text('single'), worker: text('worker') } };
}
