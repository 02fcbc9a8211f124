/** References of texts that need no Markdown parser to find them: most texts of a runbook have a reference, and nothing else. */

export interface SimpleReference {
  readonly path: readonly string[];
  readonly offset: number;
  readonly length: number;
}

/** Signs of links, tags and module lines, which a parser must look at. An address written out can only lead to the web. */
const LINK_OR_TAG = /\[|<[A-Za-z/!?]|^\s*(?:im|ex)port\s/im;
/** Signs that may hide a brace: code, escapes, entities, addresses. */
const HIDES_BRACES = /[\\`@&~]|:\/|www\./i;
const CHECKBOX = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+)\[[ xX]\](?=\s)/gm;
const REFERENCE = /\{([A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9][A-Za-z0-9_-]*)*)\}/g;

/** The same references as the parser finds, in order; undefined where only the parser can tell. */
export function simpleReferences(text: string): readonly SimpleReference[] | undefined {
  if (LINK_OR_TAG.test(text.replaceAll(CHECKBOX, '$1'))) return undefined;
  if (!text.includes('{')) return [];
  if (HIDES_BRACES.test(text)) return undefined;
  const found = [...text.matchAll(REFERENCE)];
  return text.replaceAll(REFERENCE, '').includes('{') ? undefined : found.map(({ 0: whole, 1: path = '', index }) => ({ path: path.split('.'), offset: index, length: whole.length }));
}
