import { realpath, rm } from 'node:fs/promises';
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
import { readTexts } from './read-folder.ts';
import { serviceWorker } from './service-worker.ts';
import { siteAssets } from './site-assets.ts';
import { prepareWorkFolder } from './work-folder.ts';
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
  const shells = await runAstro({ frame: frameOf(input, folders), pages: pages.map(withPlaces), problems: [] }, staging);
  const site = [...fillPlaces(shells, pages), ...files, ...markdownFiles(input, markdown), ...(await guideMarkdown()), ...extraFiles(input, pages, `${folders.code}icon.svg`)];
  const kept = [...site, serviceWorker([...site, ...offered.filter(({ path }) => isBinder(path))], bundle.script('worker'))];
  const copy: OutputFile = { path: 'site-offline.zip', content: await zipApart(kept) };
  await writeFiles(join(staging, 'site'), [...kept, ...offered, { path: 'downloads/site-offline.zip', content: copy.content }]);
  return copy;
}

/** What is finished of a page before Astro sees it. */
const FINISHED = ['html', 'nav'] as const;
const placeOf = (part: string): string => `<div id="${part}-of-page"></div>`;

/** Astro would keep all of it in its store, compile it into a module and carry it along: it builds the shells around places, which are filled after. */
const withPlaces = (page: SitePage): SitePage => ({ ...page, ...Object.fromEntries(FINISHED.filter((part) => page[part] !== '').map((part) => [part, placeOf(part)])) });

/** Pages that are not among `pages`, such as those of the guide, are whole already. */
function fillPlaces(shells: readonly OutputFile[], pages: readonly SitePage[]): OutputFile[] {
  const byPath = new Map(pages.map((page) => [`${page.path}.html`, page]));
  return shells.map(({ path, content }) => {
    const page = byPath.get(path);
    return { path, content: page === undefined ? content : FINISHED.reduce((text, part) => text.replace(placeOf(part), () => page[part]), String(content)) };
  });
}

/** What is printed is kept on the device as well. */
const isBinder = (path: string): boolean => path.endsWith('.pdf');

/** The pages that Astro makes. It works in a folder of this build alone, so that builds at the same time do not meet, and nothing of it stays. */
async function runAstro(content: SiteContent, staging: string): Promise<OutputFile[]> {
  const work = join(staging, '.work');
  const root = await realpath(await prepareWorkFolder(work));
  const outDir = join(root, 'out');
  const settings = astroSettings({ root, outDir, source: { load: async () => content } });
  const { build } = await import('astro');
  await inFolder(root, () => inProduction(() => quietly(() => build({ ...settings, force: true }))));
  const made = await readTexts(outDir);
  await rm(work, { recursive: true });
  return made;
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
