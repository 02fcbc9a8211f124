import type { Content } from '#src/model/lookup.ts';

/** A text of a definition file that carries a fact, and what a careless edit could leave in its place. */
export interface Part {
  readonly file: string;
  readonly text: string;
  readonly instead: string;
}

/** Something that the default runbook must say. */
export interface Fact {
  readonly says: string;
  /** Throws an assertion error where the runbook does not say it. */
  readonly check: (runbook: Content) => void;
  /** Without any one of these the check must fail. */
  readonly parts: readonly Part[];
}

export const fact = (says: string, check: Fact['check'], ...parts: readonly (readonly Part[])[]): Fact => ({ says, check, parts: parts.flat() });

/** Texts of one file that carry a fact, each on its own. */
export const cut = (file: string, ...texts: readonly string[]): readonly Part[] => texts.map((text) => ({ file, text, instead: '…' }));

/** A text that is replaced instead of lost, where the file would be broken without it. */
export const swap = (file: string, text: string, instead: string): readonly Part[] => [{ file, text, instead }];
