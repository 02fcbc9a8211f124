/** What the binder is printed with. The bytes are found by who prints; here is how CSS names them. */

/** `more` fills what the other two lack: further scripts and pictographs. */
export interface FontFace {
  readonly family: 'text' | 'mono' | 'more';
  readonly style: 'normal' | 'italic';
  readonly weight: 400 | 700;
  /** Relative to the print page. */
  readonly path: string;
  /** Its characters, as CSS writes `unicode-range`. */
  readonly range: string;
  /** Whether a code point is in its range. */
  readonly covers: (point: number) => boolean;
}

export interface Fonts {
  readonly faces: readonly FontFace[];
  /** Whether some font has a character, by its code point. */
  readonly canPrint: (point: number) => boolean;
}

/** The faces that a text is printed with: those for further scripts are hundreds of files, and each one that is declared slows every print. */
export const facesFor = (faces: readonly FontFace[], points: ReadonlySet<number>): readonly FontFace[] => faces.filter(({ family, covers }) => family !== 'more' || points.values().some((point) => point > LAST_ASCII && covers(point)));

const LAST_ASCII = 0x7f;

/** The rules that name the font files. */
export const fontFaceCss = (faces: readonly FontFace[]): string =>
  faces.map(({ family, style, weight, path, range }) => `@font-face{font-family:${family};font-style:${style};font-weight:${weight};src:url(${path}) format("woff2");unicode-range:${range}}`).join('\n');
