/** What pages load besides their own file: styles, scripts, fonts and indexes, named by their content. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { searchEntries } from '#src/html/search/entries.ts';
import { makeIndex } from '#src/html/search/make-index.ts';
import type { ViewInput } from '#src/html/view.ts';
import { agentData, agentNames, scriptJson } from '#src/site/make/agent-files.ts';
import type { AssetFolders } from '#src/site/make/frame.ts';
import type { SitePage } from '#src/site/site-page.ts';
import type { OutputFile } from '#src/targets/target.ts';
import { bundleClient, SCRIPTS, STYLES, type Bundle, type ScriptName, type StyleName } from './bundle.ts';
import { sha256 } from './sha256.ts';
import { guideEntries } from './guide-entries.ts';
import { ICON } from './icon.ts';
import { linkParts } from './link-parts.ts';
import { messagesOf } from './messages-of.ts';
import { siteFonts } from './site-fonts.ts';

export interface MadeAssets {
  /** With the parts that each links. */
  readonly pages: readonly SitePage[];
  /** Paths from the root of the site. */
  readonly files: readonly OutputFile[];
  readonly folders: AssetFolders;
  readonly bundle: Bundle;
}

const PICTURE = join(import.meta.dirname, '..', '..', 'src', 'site', 'guide', 'binder.png');

/** The fonts have the characters that `pages` show. */
export async function siteAssets(input: ViewInput, pages: readonly SitePage[], cacheDir: string): Promise<MadeAssets> {
  const text = pages.map(({ title, html }) => title + html).join('');
  const [bundle, fonts, picture] = await Promise.all([bundleClient({ ...input.catalog.site.client, locale: input.catalog.locale }), siteFonts(text, cacheDir), readFile(PICTURE)]);
  const code = inFolder('code', [...codeFiles(bundle), { path: 'fonts.css', content: fonts }, { path: 'icon.svg', content: ICON }, { path: 'binder.png', content: picture }]);
  const data = inFolder('data', [...(await indexFiles(input)), ...messageFiles(input), ...agentScripts(input)]);
  return { pages: linkParts(pages, bundle), files: [...code.files, ...data.files], bundle, folders: { code: code.path, data: data.path } };
}

/** Not in pages: the first is the page's own, the second the worker's that stands beside them. */
const ELSEWHERE: ReadonlySet<string> = new Set<ScriptName | StyleName>(['single', 'worker']);

const codeFiles = ({ style, script }: Bundle): OutputFile[] => [
  ...STYLES.filter((name) => !ELSEWHERE.has(name)).map((name) => ({ path: `${name}.css`, content: style(name) })),
  ...SCRIPTS.filter((name) => !ELSEWHERE.has(name)).map((name) => ({ path: `${name}.js`, content: script(name) })),
];

/** A folder that is named by what is in it. */
function inFolder(name: string, files: readonly OutputFile[]): { readonly path: string; readonly files: readonly OutputFile[] } {
  const hash = sha256(files.map(({ path, content }) => `${path} ${sha256(content)}\n`).join(''));
  const folder = `${name}/${hash.slice(0, 8)}/`;
  return { path: folder, files: files.map(({ path, content }) => ({ path: folder + path, content })) };
}

async function indexFiles(input: ViewInput): Promise<OutputFile[]> {
  const entries = [...searchEntries(input), ...(await guideEntries(input.catalog.site.shell.guide))];
  const { light, full, texts } = makeIndex(entries, input.runbook.settings.synonyms);
  return [
    { path: 'index.js', content: `breakglassIndex=${scriptJson(light)}` },
    { path: 'text.js', content: `breakglassFull=${scriptJson({ index: full, texts })}` },
  ];
}

function messageFiles(input: ViewInput): OutputFile[] {
  const data = messagesOf(input);
  return data === undefined ? [] : [{ path: 'messages.js', content: `breakglassMessages=${scriptJson(data)}` }];
}

function agentScripts(input: ViewInput): OutputFile[] {
  const names = agentNames(input);
  if (names.length === 0) return [];
  return [{ path: 'agents.js', content: `breakglassAgents=${scriptJson(names)}` }, ...Array.from(agentData(input), ([id, data]) => ({ path: `agents/${id}.js`, content: `breakglassAgent=${scriptJson(data)}` }))];
}
