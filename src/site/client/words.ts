/** The interface text stands in the bundles; each takes only what it says. */
import type { Catalog } from '#src/catalog/catalog.ts';

/** Put in by the bundler, one by one. */
declare const WORDS: Catalog['site']['client'] & { readonly locale: string };

export const copy = WORDS.copy;
export const copied = WORDS.copied;
export const copyFailed = WORDS.copyFailed;
export const fillIn = WORDS.fillIn;
export const copyLink = WORDS.copyLink;
export const linkCopied = WORDS.linkCopied;
export const notAllowed = WORDS.notAllowed;
export const agentMenu = WORDS.agentMenu;
export const noAgent = WORDS.noAgent;
export const anyAgent = WORDS.anyAgent;
export const chosenUntil = WORDS.chosenUntil;
export const expired = WORDS.expired;
export const filter = WORDS.filter;
export const triage = WORDS.triage;
export const search = WORDS.search;
export const searchHint = WORDS.searchHint;
export const noResults = WORDS.noResults;
export const smallWords = WORDS.smallWords;
export const results = WORDS.results;
export const close = WORDS.close;
export const overdueSince = WORDS.overdueSince;
export const newer = WORDS.newer;
export const load = WORDS.load;
export const because = WORDS.triage.because;
export const becauseNone = WORDS.triage.becauseNone;
export const changeAnswer = WORDS.triage.changeAnswer;
export const done = WORDS.done;
export const clear = WORDS.clear;
export const composer = WORDS.composer;
export const locale = WORDS.locale;
