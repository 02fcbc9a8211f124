/** The fonts of the site: only the characters that its pages have, as a style sheet of their own. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fontSources, rangeTest, type FontSource } from '#scripts/print/font-files.ts';
import { sha256 } from './sha256.ts';

const FAMILIES = { text: 'Atkinson Next', mono: 'Atkinson Mono', more: 'Atkinson Next' } as const;

/**
 * The rules, with the fonts in them as data: they are there with the first line that is drawn, so nothing jumps, and from disk as from
 * a host. For every character that occurs in `text`, and for plain letters and signs that may be typed in.
 */
export async function siteFonts(text: string, cacheDir: string): Promise<string> {
  const characters = charactersOf(text);
  const sources = (await fontSources()).filter(({ family, style }) => family !== 'more' && style === 'normal');
  return (await Promise.all(sources.map((source) => rule(source, characters, cacheDir)))).join('');
}

const ALWAYS = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index));

/** Sorted, so that the same set gives the same font. */
function charactersOf(text: string): readonly string[] {
  const found = new Set(ALWAYS);
  for (const character of text.match(/\P{ASCII}/gu) ?? []) found.add(character);
  return [...found].filter((character) => character > '\u001f').toSorted();
}

/** Empty where the font has none of the characters. */
async function rule({ file, family, range }: FontSource, characters: readonly string[], cacheDir: string): Promise<string> {
  const inRange = rangeTest(range);
  const wanted = characters.filter((character) => inRange(character.codePointAt(0) ?? 0)).join('');
  if (wanted === '') return '';
  const font = await cached(await readFile(file), wanted, cacheDir);
  return `@font-face{font-family:'${FAMILIES[family]}';font-weight:400 700;font-display:block;src:url(data:font/woff2;base64,${font.toString('base64')}) format('woff2');unicode-range:${range.replaceAll(/\s/g, '')}}`;
}

async function cached(font: Buffer, characters: string, cacheDir: string): Promise<Buffer> {
  const file = join(cacheDir, 'fonts', `${sha256(`${sha256(font)} ${characters}`)}.woff2`);
  const before = await readFile(file).catch(() => undefined);
  if (before !== undefined) return before;
  const { default: subsetFont } = await import('subset-font');
  const made = await subsetFont(font, characters, { targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700 } } });
  await mkdir(join(cacheDir, 'fonts'), { recursive: true });
  // Another build at the same time reads the whole file or none.
  const part = `${file}.${process.pid}`;
  await writeFile(part, made);
  await rename(part, file);
  return made;
}
