import type { Catalog } from '#src/catalog/catalog.ts';

/** The interface text stands in the bundle. */
declare const WORDS: Catalog['site']['client'] & { readonly locale: string };

export const words = WORDS;
