import { searchEntries } from '#src/html/search/entries.ts';
import { makeIndex } from '#src/html/search/make-index.ts';
import type { ViewInput } from '#src/html/view.ts';
import { agentFiles, scriptJson } from '#src/site/make/agent-files.ts';
import { renderSingleFile } from '#src/targets/single-file/render-single-file.ts';
import { bundleClient, STYLES } from './bundle.ts';
import { siteFonts } from './site-fonts.ts';

/** The one-file form, finished. */
export async function singleFile(input: ViewInput, cacheDir: string): Promise<string> {
  const bundle = await bundleClient({ ...input.catalog.site.client, locale: input.catalog.locale });
  const { light, full, texts } = makeIndex(searchEntries(input), input.runbook.settings.synonyms);
  const data = [`breakglassIndex=${scriptJson(light)}`, `breakglassFull=${scriptJson({ index: full, texts })}`, `breakglassAgents=${scriptJson(agentList(input))}`];
  const scripts = [...data, bundle.script('single').replaceAll('</script', String.raw`<\/script`)];
  const bare = renderSingleFile(input, { style: '', head: '', scripts: [] });
  const style = (await siteFonts(bare, cacheDir)) + STYLES.map(bundle.style).join('');
  return renderSingleFile(input, { style, head: bundle.script('head'), scripts });
}

const agentList = (input: ViewInput) => agentFiles(input).map(({ id, name }) => [id, name]);
