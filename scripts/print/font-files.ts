/** The fonts that are printed with, from npm packages: never from the network, never from the system. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontFace } from '#src/targets/binder/fonts.ts';

/** A package of fontsource.org with a variable font, and the weights that are printed. */
interface FontPackage {
  readonly package: string;
  readonly family: FontFace['family'];
  readonly styles: readonly FontFace['style'][];
  readonly weights: readonly FontFace['weight'][];
  /** Missing packages are passed over: they only add scripts. */
  readonly optional?: boolean;
}

const PACKAGES: readonly FontPackage[] = [
  { package: '@fontsource-variable/atkinson-hyperlegible-next', family: 'text', styles: ['normal', 'italic'], weights: [400, 700] },
  { package: '@fontsource-variable/atkinson-hyperlegible-mono', family: 'mono', styles: ['normal'], weights: [400, 700] },
  ...['hebrew', 'arabic', 'jp', 'sc'].map((script) => ({ package: `@fontsource-variable/noto-sans-${script}`, family: 'more', styles: ['normal'], weights: [400, 700], optional: true }) as const),
  { package: '@fontsource-variable/noto-emoji', family: 'more', styles: ['normal'], weights: [400, 700], optional: true },
];

/** One file of a package: a part of the font's characters. */
export interface FontSource {
  readonly file: string;
  readonly family: FontFace['family'];
  readonly style: FontFace['style'];
  readonly weights: readonly FontFace['weight'][];
  /** As CSS writes it. */
  readonly range: string;
}

const require = createRequire(import.meta.url);

/** The files of all installed packages, in the order in which a character is looked for. */
export async function fontSources(): Promise<readonly FontSource[]> {
  const installed = PACKAGES.flatMap((each) => {
    const folder = folderOf(each);
    return folder === undefined ? [] : [{ ...each, folder }];
  });
  return (await Promise.all(installed.map(sourcesOf))).flat();
}

function folderOf({ package: name, optional }: FontPackage): string | undefined {
  try {
    return dirname(require.resolve(`${name}/package.json`));
  } catch (error) {
    if (optional === true) return undefined;
    throw error;
  }
}

const FACE = /@font-face \{[^}]*?src: url\(\.\/files\/([\w-]+\.woff2)\)[^}]*?unicode-range: ([^;]+);/g;

/** The package's own style sheet says which file has which characters. */
async function sourcesOf({ folder, family, styles, weights }: FontPackage & { readonly folder: string }): Promise<FontSource[]> {
  const sheets = styles.map((style) => ({ style, sheet: join(folder, style === 'italic' ? 'wght-italic.css' : 'index.css') }));
  const read = await Promise.all(sheets.filter(({ sheet }) => existsSync(sheet)).map(async ({ style, sheet }) => ({ style, text: await readFile(sheet, 'utf8') })));
  return read.flatMap(({ style, text }) =>
    Array.from(text.matchAll(FACE), ([, file = '', range = '']) => ({ file: join(folder, 'files', file), family, style, weights, range: range.trim() })),
  );
}

/** `U+0-FF,U+131` as a test. */
export function rangeTest(range: string): (point: number) => boolean {
  const spans = range.split(',').map((span) => {
    const [first = '', last = first] = span.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
  return (point) => spans.some(([first, last]) => point >= first && point <= last);
}
