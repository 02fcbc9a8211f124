import { join } from 'node:path';
import type { ViewInput } from '#src/html/view.ts';
import { frameOf } from '#src/site/make/frame.ts';
import { isKept } from '#src/site/make/downloads.ts';
import { makePages } from '#src/site/make/make-site.ts';
import type { OutputFile } from '#src/targets/target.ts';
import { writeFiles } from '#scripts/output/write-files.ts';
import { downloadFiles, type Download } from './downloads.ts';
import { extraFiles, markdownFiles } from './extra-files.ts';
import { guideMarkdown } from './guide-markdown.ts';
import { runAstro } from './run-astro.ts';
import { serviceWorker } from './service-worker.ts';
import { shellsOf } from './shells.ts';
import { siteAssets } from './site-assets.ts';
import { zipApart } from './zip-apart.ts';

export interface SiteBuild {
  /** Absolute: the output, which holds what other steps wrote. The site becomes its folder `site`. */
  readonly staging: string;
  /** Absolute: what may be kept between builds, beside the runbook. */
  readonly cacheDir: string;
  readonly downloads: readonly Download[];
  /** The Markdown output, where there is one. */
  readonly markdown: readonly OutputFile[];
}

/** Builds the site into `staging`, and returns its offline copy. Throws an ExpectedFailure where Astro fails, with what it said. */
export async function buildSite(input: ViewInput, { staging, cacheDir, downloads, markdown }: SiteBuild): Promise<OutputFile> {
  const offered = await downloadFiles(staging, downloads);
  const sizes = new Map(offered.map(({ path, content }) => [path, Buffer.byteLength(content)]));
  const made = makePages(input, [...downloads.map((each) => ({ ...each, bytes: sizes.get(each.path) })), { path: 'downloads/site-offline.zip', output: 'site-offline.zip' }]);
  const { pages, files, folders, bundle } = await siteAssets(input, made, cacheDir);
  const frame = frameOf(input, folders);
  const shells = shellsOf(pages, frame);
  const whole = shells.fill(await runAstro({ frame, pages: shells.pages, problems: [] }, staging));
  const site = [...whole, ...files, ...markdownFiles(input, markdown), ...(await guideMarkdown()), ...extraFiles(input, pages, `${folders.code}icon.svg`)];
  const kept = [...site, serviceWorker([...site, ...offered.filter(({ path }) => isKept(path))], bundle.script('worker'))];
  const copy: OutputFile = { path: 'site-offline.zip', content: await zipApart(kept) };
  await writeFiles(join(staging, 'site'), [...kept, ...offered, { path: 'downloads/site-offline.zip', content: copy.content }]);
  return copy;
}
