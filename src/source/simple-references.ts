/** References of texts that need no Markdown parser to find them: most texts of a runbook have a reference, and nothing else. */

export interface SimpleReference {
  readonly path: readonly string[];
  readonly offset: number;
  readonly length: number;
}

/** Signs that may hide a brace, or be wrong themselves: code, escapes, links, tags, entities, footnotes, fences, module lines. */
const NEEDS_PARSER = /[\\`<[@&~]|:\/|www\.|^\s*(?:im|ex)port\s/im;
const REFERENCE = /\{([A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9][A-Za-z0-9_-]*)*)\}/g;

/** The same references as the parser finds, in order; undefined where only the parser can tell. */
export function simpleReferences(text: string): readonly SimpleReference[] | undefined {
  if (NEEDS_PARSER.test(text)) return undefined;
  if (!text.includes('{')) return [];
  const found = [...text.matchAll(REFERENCE)];
  return text.replaceAll(REFERENCE, '').includes('{') ? undefined : found.map(({ 0: whole, 1: path = '', index }) => ({ path: path.split('.'), offset: index, length: whole.length }));
}
