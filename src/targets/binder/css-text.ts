/** Any text as a CSS string: everything but letters, digits and blanks is escaped, so that it cannot end the string. */
export const cssString = (text: string): string => `"${text.replaceAll(/[^A-Za-z0-9 ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `)}"`;

/** What `cssString` has escaped in a style sheet, by code point. */
export const escapedPoints = (css: string): readonly number[] => Array.from(css.matchAll(/\\([\da-f]{1,6}) /g), ([, code = '']) => Number.parseInt(code, 16));
