/** Texts as PDF writes them (ISO 32000-1, 7.9.2): plain where they are ASCII, else UTF-16 with a byte order mark. */
export function pdfText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replaceAll(/[\\()]/g, (sign) => `\\${sign}`)})`;
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0'));
  return `<FEFF${units.join('').toUpperCase()}>`;
}

/** A day as a PDF date at midnight UTC: `2026-11-20` → `(D:20261120000000Z)`. */
export const pdfDate = (date: string): string => `(D:${date.replaceAll('-', '')}000000Z)`;
