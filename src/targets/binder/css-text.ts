/** Any text as a CSS string: everything but letters, digits and blanks is escaped, so that it cannot end the string. */
export const cssString = (text: string): string => `"${text.replaceAll(/[^A-Za-z0-9 ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `)}"`;
