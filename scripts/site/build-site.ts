import { readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { ViewInput } from '#src/html/view.ts';
import { frameOf } from '#src/site/make/frame.ts';
import { makePages } from '#src/site/make/make-site.ts';
import type { SiteContent, SitePage } from '#src/site/site-page.ts';
import type { OutputFile } from '#src/targets/target.ts';
import { writeFiles } from '#scripts/output/write-files.ts';
import { astroSettings } from './astro-settings.ts';
import { downloadFiles, type Download } from './downloads.ts';
import { extraFiles, markdownFiles } from './extra-files.ts';
import { guideMarkdown } from './guide-markdown.ts';
import { inFolder } from './in-folder.ts';
import { quietly } from './quietly.ts';
import { readFolder } from './read-folder.ts';
import { serviceWorker } from './service-worker.ts';
import { siteAssets } from './site-assets.ts';
import { prepareWorkFolder } from './work-folder.ts';
import { zipFiles } from '#src/zip/zip-files.ts';

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
  const outDir = `${staging}/site`;
  const pages = makePages(input, [...downloads, { path: 'downloads/site-offline.zip', output: 'site-offline.zip' }]);
  const { files, names, bundle } = await siteAssets(input, pages.map(({ title, html }) => title + html).join(''), cacheDir);
  await runAstro({ frame: frameOf(input, names), pages: pages.map(withoutWhole), problems: [] }, staging, outDir);
  await putWhole(pages, outDir);
  await writeFiles(outDir, [...files, ...markdownFiles(input, markdown), ...(await guideMarkdown()), ...extraFiles(input, pages, names.icon ?? '')]);
  const offered = await downloadFiles(staging, downloads);
  const whole = await readFolder(outDir);
  const worker = serviceWorker([...whole, ...offered.filter(({ path }) => isBinder(path))], bundle.scripts.worker);
  const copy: OutputFile = { path: 'site-offline.zip', content: zipFiles([...whole, worker]) };
  await writeFiles(outDir, [worker, ...offered, { path: 'downloads/site-offline.zip', content: copy.content }]);
  return copy;
}

const PLACE = '<div id="whole-runbook"></div>';

/** The page that holds everything again would double what Astro keeps and carries: its shell is built around a place, and filled after. */
const withoutWhole = (page: SitePage): SitePage => (page.kind === 'whole' ? { ...page, html: PLACE } : page);

async function putWhole(pages: readonly SitePage[], outDir: string): Promise<void> {
  for (const { path, html } of pages.filter(({ kind }) => kind === 'whole')) {
    const file = join(outDir, `${path}.html`);
    await writeFile(file, (await readFile(file, 'utf8')).replace(PLACE, () => html));
  }
}

/** What is printed is kept on the device as well. */
const isBinder = (path: string): boolean => path.endsWith('.pdf');

/** Astro works in a folder of this build alone, so that builds at the same time do not meet, and nothing of it stays. */
async function runAstro(content: SiteContent, staging: string, outDir: string): Promise<void> {
  const work = join(staging, '.work');
  const root = await realpath(await prepareWorkFolder(work));
  const settings = astroSettings({ root, outDir: join(root, 'out'), source: { load: async () => content } });
  const { build } = await import('astro');
  await inFolder(root, () => inProduction(() => quietly(() => build({ ...settings, force: true }))));
  await rename(join(root, 'out'), outDir);
  await rm(work, { recursive: true });
}

/** Astro and Vite go by it, and a site for readers is the same wherever it is built. */
async function inProduction<T>(work: () => Promise<T>): Promise<T> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}
