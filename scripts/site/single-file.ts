import { searchEntries } from '#src/html/search/entries.ts';
import { linksInPage } from '#src/html/links-in-page.ts';
import { makeIndex } from '#src/html/search/make-index.ts';
import type { ViewInput } from '#src/html/view.ts';
import { agentData, agentNames } from '#src/site/make/agent-files.ts';
import { renderSingleFile } from '#src/targets/single-file/render-single-file.ts';
import { bundleClient, STYLES } from './bundle.ts';
import { ICON } from './icon.ts';
import { messagesOf } from './messages-of.ts';
import { siteFonts } from './site-fonts.ts';

/** The one-file form, finished. */
export async function singleFile(input: ViewInput, cacheDir: string): Promise<string> {
  const bundle = await bundleClient({ ...input.catalog.site.client, locale: input.catalog.locale });
  const data = dataOf(input);
  const bare = { style: '', head: '', script: '', icon: ICON, data };
  const shown = renderSingleFile(input, bare) + JSON.stringify(input.catalog.site.client);
  const style = (await siteFonts(shown, cacheDir)) + STYLES.map(bundle.style).join('');
  return renderSingleFile(input, { ...bare, style, head: bundle.script('head'), script: bundle.script('single').replaceAll('</script', String.raw`<\/script`) });
}

/** What the site has in files of their own, as JSON by the names that the script knows. */
function dataOf(input: ViewInput): Readonly<Record<string, string>> {
  const { light, full, texts } = makeIndex(searchEntries(input), input.runbook.settings.synonyms);
  const { href } = linksInPage(input.book.chapters.flatMap(({ sections }) => sections))('');
  const messages = messagesOf(input);
  return {
    index: JSON.stringify(light),
    full,
    texts: JSON.stringify(texts),
    agents: JSON.stringify(agentNames(input)),
    ...(messages !== undefined && { messages: JSON.stringify(messages) }),
    ...Object.fromEntries(Array.from(agentData(input, href), ([id, data]) => [`agents/${id}`, JSON.stringify(data)])),
  };
}
