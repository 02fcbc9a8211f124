/** Ids and words: an id said in words, and words made into an id. */

/** `on-call` → `On call`. */
export function wordsOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** An id from a title: letters and digits of any script, lower-case, joined by single hyphens; `''` where none is left. */
export function idOf(title: string): string {
  return title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}
