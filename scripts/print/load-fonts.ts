/** Static fonts cut from variable ones: Chromium draws variable fonts as Type 3, which printers and screens render badly. */
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { FontFace, Fonts } from '#src/targets/binder/fonts.ts';
import { fontSources, rangeTest, type FontSource } from './font-files.ts';
import { codePointsOf } from './font-tables.ts';

export interface LoadedFonts extends Fonts {
  /** The font file that a face names by its path, made when it is first asked for; undefined where there is none. */
  readonly file: (path: string) => Promise<Buffer> | undefined;
}

/** The fonts for all editions. `fallbackDir` holds the only other fonts that the browser sees; undefined where it sees the system's. */
export async function loadFonts(fallbackDir: string | undefined): Promise<LoadedFonts> {
  const sources = await fontSources();
  const made = new Map<string, () => Promise<Buffer>>();
  const faces = sources.flatMap(({ family, style, weights, file, range }, index) => {
    const covers = rangeTest(range);
    return weights.map((weight): FontFace => {
      const path = `fonts/${family}-${index}-${weight}.woff2`;
      made.set(path, once(async () => instance(await readFile(file), weight, 'woff2')));
      return { family, style, weight, path, range, covers };
    });
  });
  return { faces, canPrint: await printTest(sources, fallbackDir), file: (path) => made.get(path)?.() };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const instance = (font: Buffer, weight: number, targetFormat: 'woff2' | 'sfnt'): Promise<Buffer> => subsetFont(font, undefined, { keepAllGlyphs: true, targetFormat, variationAxes: { wght: weight } });

/** Where the browser sees the system's fonts, nobody knows what it can print, and it is taken to be able to. */
async function printTest(sources: readonly FontSource[], fallbackDir: string | undefined): Promise<Fonts['canPrint']> {
  if (fallbackDir === undefined) return () => true;
  const own = sources.filter(({ family, style }) => family !== 'more' && style === 'normal');
  const tables = await Promise.all(own.map(async ({ file }) => codePointsOf(await instance(await readFile(file), 400, 'sfnt'))));
  const known = new Set([...tables.flatMap((points) => [...points]), ...(await fallbackPoints(fallbackDir))]);
  const more = sources.filter(({ family }) => family === 'more').map(({ range }) => rangeTest(range));
  return (point) => known.has(point) || isInvisible(point) || more.some((covers) => covers(point));
}

async function fallbackPoints(dir: string): Promise<readonly number[]> {
  if (!existsSync(dir)) return [];
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => /\.[ot]tf$/i.test(file));
  const points = await Promise.all(files.map(async (file) => [...codePointsOf(await readFile(join(dir, file)))]));
  return points.flat();
}

/** White space, controls, joiners and variation selectors need no glyph. */
const isInvisible = (point: number): boolean => /[\p{White_Space}\p{Cc}\p{Cf}\p{Variation_Selector}]/u.test(String.fromCodePoint(point));
