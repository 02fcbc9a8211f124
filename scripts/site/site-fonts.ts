/** The fonts of the site: only the characters that its pages have, so that they arrive at once. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputFile } from '#src/targets/target.ts';
import { fontSources, rangeTest, type FontSource } from '#scripts/print/font-files.ts';
import { contentName, sha256 } from './content-name.ts';

export interface SiteFonts {
  readonly files: readonly OutputFile[];
  /** The rules that name them, relative to `assets/`. */
  readonly css: string;
  /** Those that nearly every page needs, from the root of the site. */
  readonly first: readonly string[];
}

/** A fallback with the measures of the font: lines stay where they are when it arrives. Measured against Arial. */
const FALLBACK = "@font-face{font-family:'Atkinson Fallback';src:local('Arial'),local('Liberation Sans'),local('Roboto'),local('Helvetica Neue');size-adjust:99.5%;ascent-override:95%;descent-override:29%;line-gap-override:0%}";
const FAMILIES = { text: 'Atkinson Next', mono: 'Atkinson Mono', more: 'Atkinson Next' } as const;

/** Every character that occurs in `text`, and plain letters and signs for what is typed in. */
export async function siteFonts(text: string, cacheDir: string): Promise<SiteFonts> {
  const characters = charactersOf(text);
  const sources = (await fontSources()).filter(({ family, style }) => family !== 'more' && style === 'normal');
  const made = await Promise.all(sources.map((source) => cut(source, characters, cacheDir)));
  const present = made.filter((font) => font !== undefined);
  return { files: present.map(({ file }) => file), css: FALLBACK + present.map(({ css }) => css).join(''), first: present.filter(({ isPlain }) => isPlain).map(({ file }) => file.path) };
}

/** The font with this letter is the plain one. */
const PLAIN = 'a'.charCodeAt(0);
/** Sorted, so that the same set gives the same font. */
function charactersOf(text: string): readonly string[] {
  const found = new Set(ALWAYS);
  for (const character of text) found.add(character);
  return [...found].filter((character) => character > '\u001f').toSorted();
}

const ALWAYS = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index));

async function cut({ file, family, range }: FontSource, characters: readonly string[], cacheDir: string) {
  const inRange = rangeTest(range);
  const wanted = characters.filter((character) => inRange(character.codePointAt(0) ?? 0)).join('');
  if (wanted === '') return undefined;
  const content = await cached(await readFile(file), wanted, cacheDir);
  const path = contentName(`assets/${family}.woff2`, content);
  const css = `@font-face{font-family:'${FAMILIES[family]}';font-weight:400 700;font-display:optional;src:url(${path.slice('assets/'.length)}) format('woff2');unicode-range:${range.replaceAll(/\s/g, '')}}`;
  return { file: { path, content }, css, isPlain: inRange(PLAIN) };
}

async function cached(font: Buffer, characters: string, cacheDir: string): Promise<Buffer> {
  const file = join(cacheDir, 'fonts', `${sha256(`${sha256(font)} ${characters}`)}.woff2`);
  const before = await readFile(file).catch(() => undefined);
  if (before !== undefined) return before;
  const { default: subsetFont } = await import('subset-font');
  const made = await subsetFont(font, characters, { targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700 } } });
  await mkdir(join(cacheDir, 'fonts'), { recursive: true });
  await writeFile(file, made);
  return made;
}
