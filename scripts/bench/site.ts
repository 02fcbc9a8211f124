/** What the site weighs, costs and finds. */
import { existsSync, statfsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { compile } from '#src/compiler/compile.ts';
import { searchEntries } from '#src/html/search/entries.ts';
import { makeIndex } from '#src/html/search/make-index.ts';
import { createProseReader } from '#src/source/prose-reader.ts';
import { markdown } from '#src/targets/markdown/index.ts';
import type { OutputFile, TargetInput } from '#src/targets/target.ts';
import { compileFolder } from '#scripts/compile-folder.ts';
import type { Progress } from '#scripts/cli/progress.ts';
import { buildSite } from '#scripts/site/build-site.ts';
import { readFolder } from '#scripts/site/read-folder.ts';
import { targetInput } from '#scripts/target-input.ts';
import type { Measurement } from './bench.ts';
import { measureFound } from './found.ts';
import { generateSections } from './generate-sections.ts';
import { measureLighthouse } from './lighthouse.ts';
import { measureWeights } from './site-weights.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const AS_OF = '2026-11-25';
const [SMALL, LARGE] = [200, 2_000];
/** Of bytes for each section at the larger size to those at the smaller one. */
const LINEAR = 1.05;

export async function benchSite(progress: Progress): Promise<readonly Measurement[]> {
  const site = await siteOfRunbook(progress);
  const level = site.find(({ path }) => /^severities\/.*\.html$/.test(path))?.path ?? 'index.html';
  return [...measureWeights(site), ...searched(generated(SMALL)), ...(await growth(progress)), ...(await measureLighthouse(site, ['index.html', level], progress))];
}

async function siteOfRunbook(progress: Progress): Promise<readonly OutputFile[]> {
  progress.step('building the site of the default runbook');
  const { result, prose } = await compileFolder(join(ROOT, 'runbook'), { asOf: AS_OF });
  if (!result.ok) throw new Error('the default runbook has errors: run validate');
  return inFolder(IN_MEMORY ?? tmpdir(), async (folder) => (await built(targetInput(result.value, prose), folder)).files);
}

function generated(count: number): TargetInput {
  const prose = createProseReader();
  const result = compile(generateSections(count).files, { asOf: AS_OF, prose });
  if (!result.ok) throw new Error(`the generated runbook has errors: ${JSON.stringify(result.diagnostics.slice(0, 3))}`);
  return targetInput(result.value, prose);
}

function searched(input: TargetInput): Measurement[] {
  const entries = searchEntries(input);
  const { light } = makeIndex(entries, {});
  return [{ what: `light search index at ${SMALL} sections`, value: gzipSync(JSON.stringify(light), { level: 9 }).length / 1024, unit: 'KB', target: { most: 10 } }, ...measureFound(entries)];
}

interface Built {
  readonly files: readonly OutputFile[];
  /** Milliseconds, of all threads. */
  readonly cpu: number;
}

/** What a new file costs in the kernel differs by a factor of thirty on one disk: ext4 looks at each inode that was deleted in the last minutes, as those of the build before, and passes it over. In memory it is the same everywhere. */
const IN_MEMORY = hasRoom('/dev/shm') ? '/dev/shm' : undefined;

/** For the site of the large runbook. Containers often have less of it. */
function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > 1e9;
}

/** Removes the folder only after all of the work: a disk looks again at each file that was just deleted before it makes a new one. */
async function inFolder<T>(place: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(place, 'breakglass-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The compiled runbook becomes the whole site, search index included, in a folder of its own below `place`. */
async function built(input: TargetInput, place: string): Promise<Built> {
  const folder = await mkdtemp(join(place, 'build-'));
  // The Markdown output belongs to the compile: its cost is measured there.
  const written = markdown.render(input).files;
  const before = process.cpuUsage();
  await buildSite(input, { staging: join(folder, 'dist'), cacheDir: join(folder, 'cache'), downloads: [], markdown: written });
  const { user, system } = process.cpuUsage(before);
  return { files: (await readFolder(join(folder, 'dist', 'site'))).filter(({ path }) => !path.startsWith('downloads/')), cpu: (user + system) / 1000 };
}

const bytes = ({ files }: Built): number => files.reduce((sum, { content }) => sum + content.length, 0);

async function growth(progress: Progress): Promise<Measurement[]> {
  const { small, large } = await bothSizes(IN_MEMORY ?? tmpdir(), progress);
  const cpu = 'CPU per further page, on top of the compile, search indexing included';
  const onDisk = IN_MEMORY === undefined ? [] : [{ what: `${cpu}, files on this machine's disk`, value: perPage(await bothSizes(tmpdir(), progress)), unit: 'ms' }];
  return [
    { what: `bytes for each section, at ${LARGE} to at ${SMALL}`, value: bytes(large) / LARGE / (bytes(small) / SMALL), unit: '', target: { most: LINEAR } },
    { what: IN_MEMORY === undefined ? cpu : `${cpu}, files in memory`, value: perPage({ small, large }), unit: 'ms', target: { most: 5 } },
    ...onDisk,
  ];
}

interface Sizes {
  readonly small: Built;
  readonly large: Built;
}

const bothSizes = (place: string, progress: Progress): Promise<Sizes> =>
  inFolder(place, async (folder) => {
    progress.step(`building ${SMALL} sections in ${place}, to warm up`);
    await built(generated(SMALL), folder);
    progress.step(`building ${SMALL} sections in ${place}`);
    const small = await built(generated(SMALL), folder);
    progress.step(`building ${LARGE} sections in ${place}`);
    return { small, large: await built(generated(LARGE), folder) };
  });

const perPage = ({ small, large }: Sizes): number => (large.cpu - small.cpu) / (LARGE - SMALL);
