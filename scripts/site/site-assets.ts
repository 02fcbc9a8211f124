/** What pages load besides their own file: styles, scripts, fonts and indexes, named by their content. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { searchEntries } from '#src/html/search/entries.ts';
import { makeIndex } from '#src/html/search/make-index.ts';
import type { ViewInput } from '#src/html/view.ts';
import { messageData } from '#src/messages/message-data.ts';
import { agentFiles, scriptJson } from '#src/site/make/agent-files.ts';
import type { SiteAssets } from '#src/site/make/frame.ts';
import type { SitePage } from '#src/site/site-page.ts';
import type { OutputFile } from '#src/targets/target.ts';
import { bundleClient, type Bundle } from './bundle.ts';
import { contentName } from './content-name.ts';
import { guideEntries } from './guide-entries.ts';
import { linkStyles } from './link-styles.ts';
import { siteFonts } from './site-fonts.ts';

export interface MadeAssets {
  /** With the styles that each links. */
  readonly pages: readonly SitePage[];
  /** Paths from the root of the site. */
  readonly files: readonly OutputFile[];
  readonly names: SiteAssets;
  readonly bundle: Bundle;
}

const PICTURE = join(import.meta.dirname, '..', '..', 'src', 'site', 'guide', 'binder.png');
const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#b00020" d="M10.3 2h11.4L30 10.3v11.4L21.7 30H10.3L2 21.7V10.3z"/><path stroke="#fff" stroke-width="3.2" stroke-linecap="round" d="M16 9v8"/><circle cx="16" cy="22" r="1.9" fill="#fff"/></svg>';

/** The fonts have the characters that `pages` show. */
export async function siteAssets(input: ViewInput, pages: readonly SitePage[], cacheDir: string): Promise<MadeAssets> {
  const text = pages.map(({ title, html }) => title + html).join('');
  const [bundle, fonts] = await Promise.all([bundleClient({ ...input.catalog.site.client, locale: input.catalog.locale }), siteFonts(text, cacheDir)]);
  const parts = { lists: named('assets/lists.css', bundle.styles.lists), steps: named('assets/steps.css', bundle.styles.steps), tables: named('assets/tables.css', bundle.styles.tables) };
  const made = {
    ...parts,
    fonts: named('assets/fonts.css', fonts),
    style: named('assets/site.css', bundle.styles.site),
    print: named('assets/print.css', bundle.styles.print),
    head: named('assets/head.js', bundle.scripts.head),
    page: named('assets/page.js', bundle.scripts.page),
    search: named('assets/search.js', bundle.scripts.search),
    later: named('assets/later.js', bundle.scripts.later),
    laterStyle: named('assets/later.css', bundle.styles.later),
    offline: named('assets/offline.js', bundle.scripts.offline),
    many: named('assets/many-agents.js', bundle.scripts['many-agents']),
    ...composerFiles(input, bundle),
    icon: named('assets/icon.svg', ICON),
    binder: named('assets/binder.png', await readFile(PICTURE)),
    ...(await indexFiles(input)),
  };
  const { list, files } = agentScripts(input);
  const names = Object.fromEntries(Object.entries({ ...made, ...list }).map(([name, file]) => [name, file.path]));
  return { pages: linkStyles(pages, Object.values(parts)), files: [...Object.values(made), ...Object.values(list), ...files], bundle, names };
}

const named = (path: string, content: string | Uint8Array): OutputFile => ({ path: contentName(path, content), content });

async function indexFiles(input: ViewInput): Promise<{ readonly index: OutputFile; readonly text: OutputFile }> {
  const entries = [...searchEntries(input), ...(await guideEntries(input.catalog.site.shell.guide))];
  const { light, full, texts } = makeIndex(entries, input.runbook.settings.synonyms);
  return {
    index: named('assets/index.js', `breakglassIndex=${scriptJson(light)}`),
    text: named('assets/text.js', `breakglassFull=${scriptJson({ index: full, texts })}`),
  };
}

/** Without templates there is nothing to compose. */
function composerFiles({ runbook, book, catalog, prose }: ViewInput, bundle: Bundle): { readonly compose?: OutputFile; readonly messages?: OutputFile } {
  if (runbook.templates.length === 0) return {};
  const data = messageData({ runbook, catalog, revision: book.revision.label, prose: (text) => prose(text).tree });
  return { compose: named('assets/compose.js', bundle.scripts.compose), messages: named('assets/messages.js', `breakglassMessages=${scriptJson(data)}`) };
}

/** Without agents there is nothing to choose. */
function agentScripts(input: ViewInput): { readonly list: { readonly agents?: OutputFile }; readonly files: readonly OutputFile[] } {
  const agents = agentFiles(input).map((agent) => ({ ...agent, file: agent.script === undefined ? undefined : named(`assets/agents/${agent.id}.js`, agent.script) }));
  if (agents.length < 2) return { list: {}, files: [] };
  const list = named('assets/agents.js', `breakglassAgents=${scriptJson(agents.map(({ id, name, file }) => [id, name, file?.path ?? null]))}`);
  return { list: { agents: list }, files: agents.flatMap(({ file }) => file ?? []) };
}
