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
}

export interface Fonts {
  readonly faces: readonly FontFace[];
  /** Whether some font has a character, by its code point. */
  readonly canPrint: (point: number) => boolean;
}

/** The rules that name the font files. */
export const fontFaceCss = (faces: readonly FontFace[]): string =>
  faces.map(({ family, style, weight, path, range }) => `@font-face{font-family:${family};font-style:${style};font-weight:${weight};src:url(${path}) format("woff2");unicode-range:${range}}`).join('\n');
