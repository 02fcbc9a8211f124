/** How a text is to be quoted so that YAML reads it as it is: for hints. Single quotes where they do. */
export function quotedForm(text: string): string {
  if (/[\n\t]/.test(text)) return JSON.stringify(text);
  if (!text.includes("'")) return `'${text}'`;
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
