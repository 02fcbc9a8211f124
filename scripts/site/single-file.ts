import { searchEntries } from '#src/html/search/entries.ts';
import { makeIndex } from '#src/html/search/make-index.ts';
import type { ViewInput } from '#src/html/view.ts';
import { agentFiles, scriptJson } from '#src/site/make/agent-files.ts';
import { renderSingleFile } from '#src/targets/single-file/render-single-file.ts';
import { bundleClient } from './bundle.ts';
import { siteFonts, type SiteFonts } from './site-fonts.ts';

/** The one-file form, finished. */
export async function singleFile(input: ViewInput, cacheDir: string): Promise<string> {
  const bundle = await bundleClient({ ...input.catalog.site.client, locale: input.catalog.locale });
  const { light, full, texts } = makeIndex(searchEntries(input), input.runbook.settings.synonyms);
  const data = [`breakglassIndex=${scriptJson(light)}`, `breakglassFull=${scriptJson({ index: full, texts })}`, `breakglassAgents=${scriptJson(agentList(input))}`];
  const scripts = [...data, bundle.scripts.single.replaceAll('</script', String.raw`<\/script`)];
  const bare = renderSingleFile(input, { style: '', head: '', scripts: [] });
  const style = withFonts(await siteFonts(bare, cacheDir)) + bundle.style + bundle.laterStyle;
  return renderSingleFile(input, { style, head: bundle.scripts.head, scripts });
}

const agentList = (input: ViewInput) => agentFiles(input).map(({ id, name }) => [id, name, null]);

/** The fonts in the style itself. */
function withFonts({ css, files }: SiteFonts): string {
  return files.reduce((text, { path, content }) => text.replaceAll(`url(${path.replace(/^assets\//, '')})`, `url(data:font/woff2;base64,${Buffer.from(content).toString('base64')})`), css);
}
