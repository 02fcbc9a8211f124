/** Colors of a terminal (ECMA-48, "select graphic rendition"). */
const CODES = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39], cyan: [36, 39] } as const;

export type Paint = (color: keyof typeof CODES, text: string) => string;

export function painter(on: boolean): Paint {
  if (!on) return (_, text) => text;
  return (color, text) => `\u001b[${CODES[color][0]}m${text}\u001b[${CODES[color][1]}m`;
}
